import Testing

@testable import RapportReview
@testable import RapportStore

/// Passwords can't be guessed through the site.
@Suite struct SignInRateTests {
  /// Some hundredths of a second with optimisation, a tenth without.
  private static let cost = PasswordCost(rounds: 1 << 13, blockSize: 8, parallelism: 1)
  private static let ben = StudyUser(name: "ben", role: .supervisor)

  private func tryPassword(
    _ sample: ReviewSample, _ name: String, _ password: String
  ) async -> ReviewResponse {
    await sample.post("/sign-in", [("name", name), ("password", password)])
  }

  @Test func aSixthTryWaits() async throws {
    let clock = SettableClock()
    let sample = try await ReviewSample(users: [Self.ben], clock: clock.now)
    for _ in 0..<5 { #expect(await tryPassword(sample, "ben", "a guess").status == 401) }
    clock.pass(minutes: 3)
    let refused = await tryPassword(sample, "ben", ReviewSample.password)
    #expect(refused.status == 429 && refused.header("Retry-After") == "420")
    #expect(
      String(decoding: refused.body, as: UTF8.self).contains(
        "Too many passwords were tried. Try again in 7 minutes; until then none is looked at."))
    clock.pass(minutes: 7)
    try await sample.signIn("ben")
  }

  /// A limited try costs no hashing: fifty of them take less time than five hashes.
  @Test func aLimitedTryIsCheap() async throws {
    let sample = try await ReviewSample(users: [Self.ben], passwordCost: Self.cost)
    let start = ContinuousClock.now
    for _ in 0..<5 { _ = await tryPassword(sample, "ben", "a guess") }
    let five = ContinuousClock.now - start
    for _ in 0..<50 { #expect(await tryPassword(sample, "ben", "a guess").status == 429) }
    #expect(ContinuousClock.now - start < five * 2)
    #expect(try sample.store.audit().count { $0.action == "sign-in-refused" } == 5)
  }

  @Test func aThousandTriesAtOnceAreFive() async throws {
    let sample = try await ReviewSample(users: [Self.ben])
    let app = sample.app
    let body = Array("name=ben&password=a+guess".utf8)
    let headers = ["host": ReviewSample.host, "origin": "http://\(ReviewSample.host)"]
    let statuses = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<1_000 {
        group.addTask {
          await app.respond(
            to: ReviewRequest(method: "POST", target: "/sign-in", headers: headers, body: body)
          ).status
        }
      }
      return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(statuses == [401: 5, 429: 995])
  }

  @Test func aPasswordInTheNameFieldIsNotLogged() async throws {
    let sample = try await ReviewSample(users: [Self.ben])
    _ = await tryPassword(sample, "my secret password", "ben")
    _ = await tryPassword(sample, "ben", "a guess")
    let refused = try sample.store.audit().filter { $0.action == "sign-in-refused" }
    #expect(refused.map(\.actor) == ["unknown", "ben"])
    #expect(try !sample.store.audit().contains { $0.actor.contains("secret") })
  }

  /// Others get their pages while a password is looked at.
  @Test func othersDoNotWaitForAPassword() async throws {
    let sample = try await ReviewSample(users: [Self.ben], passwordCost: Self.cost)
    try await sample.signIn("ben")
    _ = await sample.get("/sessions")
    let app = sample.app
    let headers = ["host": ReviewSample.host, "origin": "http://\(ReviewSample.host)"]
    let start = ContinuousClock.now
    let pages = await withTaskGroup(of: Int.self) { group in
      for number in 0..<3 {
        group.addTask {
          let body = Array("name=guess+\(number)&password=a+guess".utf8)
          return await app.respond(
            to: ReviewRequest(method: "POST", target: "/sign-in", headers: headers, body: body)
          ).status
        }
      }
      for _ in 0..<5 { #expect(await sample.get("/password").status == 200) }
      let pages = ContinuousClock.now - start
      #expect(await group.allSatisfy { $0 == 401 })
      return pages
    }
    let all = ContinuousClock.now - start
    #expect(pages * 2 < all)
  }
}
