import Testing

@testable import RapportReview

/// How often passwords may be tried.
@Suite struct SignInLimitTests {
  @Test func fiveTriesUnderOneNameThenItWaits() {
    var limit = SignInLimit()
    for second in 0..<5 { #expect(limit.begin("ben", at: second * 1000) == nil) }
    #expect(limit.begin("ben", at: 5_000) == 595_000)
    #expect(limit.begin("sam", at: 5_000) == nil)
    #expect(limit.begin("ben", at: 599_999) == 1)
    #expect(limit.begin("ben", at: 600_000) == nil)
    #expect(limit.begin("ben", at: 600_000) == 1_000)
  }

  @Test func whatIsRefusedIsNotCounted() {
    var limit = SignInLimit()
    for _ in 0..<5 { #expect(limit.begin("ben", at: 0) == nil) }
    for moment in 1..<600 { #expect(limit.begin("ben", at: moment * 1000) != nil) }
    #expect(limit.begin("ben", at: 600_000) == nil)
  }

  @Test func aRightPasswordForgivesItsNameOnly() {
    var limit = SignInLimit()
    for name in ["ben", "sam"] {
      for _ in 0..<5 { #expect(limit.begin(name, at: 0) == nil) }
    }
    limit.forgive("ben")
    #expect(limit.begin("ben", at: 1) == nil)
    #expect(limit.begin("sam", at: 1) != nil)
  }

  @Test func soManyUnderAllNames() {
    var limit = SignInLimit()
    for number in 0..<50 { #expect(limit.begin("guess \(number)", at: number) == nil) }
    #expect(limit.begin("ben", at: 100) == 599_900)
    // The first of the fifty is as long ago as it takes; then there is room for one.
    #expect(limit.begin("ben", at: 600_000) == nil)
    #expect(limit.begin("sam", at: 600_000) == 1)
  }
}
