import RapportCoding
import RapportReliability
import RapportTranscripts
import Testing

@testable import RapportProfiles

/// Style matching in groups, worked by hand.
@Suite struct GroupStyleTests {
  private func line(_ speaker: String, _ words: String, times: Int) -> String {
    "\(speaker): " + Array(repeating: words, count: times).joined(separator: " ")
  }

  private func index(_ id: GroupIndex.ID, _ lines: [String]) throws -> GroupIndex {
    let indices = GroupIndices(of: GroupSample.session(lines), codebooks: [GroupSample.codebook])
    return try #require(indices[id])
  }

  @Test func eachWordIsInOneClass() {
    let all = FunctionWordClass.allCases.flatMap(\.words)
    #expect(Set(all).count == all.count)
    #expect(FunctionWordClass.allCases.count == 9)
    #expect(FunctionWordClass.allCases.allSatisfy { $0.words.count >= 3 })
    #expect(FunctionWordClass(of: "never") == .negations)
    #expect(FunctionWordClass(of: "garden") == nil)
  }

  @Test func alikeIsOneAndUnlikeIsLess() throws {
    // 60 words each. Leader and Ann: 20 pronouns, 20 articles. Ben: 40 pronouns.
    let lines = [
      line("L", "she the garden", times: 20), line("Ann", "he a house", times: 20),
      line("Ben", "she he house", times: 20),
    ]
    let leaders = try index(.leaderStyle, lines)
    // With Ann 1. With Ben: pronouns 1 - 33.3/(100 + .0001), articles 1 - 33.3/(33.3 + .0001),
    // the other seven 1; so 9 classes sum up to 7 + 2/3 + 0.
    let ben = (7 + 2.0 / 3) / 9
    #expect(abs(try #require(leaders.estimate.value) - (1 + ben) / 2) < 1e-5)
    #expect(leaders.note == "2 pairs")
    let members = try index(.memberStyle, lines)
    #expect(abs(try #require(members.estimate.value) - ben) < 1e-5)
    #expect(members.note == "1 pair")
  }

  @Test func contractionsComeApart() throws {
    let lines = [
      line("L", "don't know", times: 30), line("Ann", "do not know", times: 20),
      line("Ben", "he knew", times: 5),
    ]
    // Leader: 60 words, 30 do, 30 not; Ann: 60 words, 20 do, 20 not.
    let leaders = try index(.leaderStyle, lines)
    let each = 1 - (50 - 100.0 / 3) / (50 + 100.0 / 3)
    #expect(abs(try #require(leaders.estimate.value) - (7 + 2 * each) / 9) < 1e-5)
    #expect(leaders.note == "1 of 2 pairs have at least 50 words on each side")
  }

  @Test func fewWordsAreWithheld() throws {
    let few = try index(
      .memberStyle, [line("Ann", "she the", times: 24), line("Ben", "he", times: 60)])
    #expect(few.estimate.undefined == .tooFew && few.estimate.value == nil)
    #expect(few.note == "no pair has at least 50 words on each side")
    let alone = try index(
      .memberStyle, [line("L", "she", times: 60), line("Ben", "he", times: 60)])
    #expect(alone.estimate.undefined == .noTalk)
    #expect(alone.note == "no two of them talk")
  }
}
