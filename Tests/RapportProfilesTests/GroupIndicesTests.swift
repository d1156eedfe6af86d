import Foundation
import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts
import Testing

@testable import RapportProfiles

/// Every expected value is worked out by hand from the formulas in domain.md 3.4.
@Suite struct GroupIndicesTests {
  private func indices(_ coded: CodedSession) -> GroupIndices {
    GroupIndices(of: coded, codebooks: [GroupSample.codebook])
  }

  private func value(_ id: GroupIndex.ID, _ coded: CodedSession) -> Double? {
    indices(coded)[id]?.estimate.value
  }

  /// Leader 4 + 1 + 4 + 3 = 12 words, members 6 + 3 + 3 + 0 = 12.
  ///
  /// The floor without the backchannel: L A B A L C L.
  private let whole = GroupSample.session(
    GroupSample.lines, present: ["Ann", "Ben", "Cyd", "Dee", "L"])

  @Test func talk() throws {
    #expect(value(.leaderTalkShare, whole) == 12.0 / 24)
    // Shares 1/2, 1/4, 1/4, 0: entropy 1.5 ln 2, by ln 4 = 0.75.
    let evenness = try #require(value(.evenness, whole))
    #expect(abs(evenness - 0.75) < 1e-12)
    // |6-3| + |6-3| + |6-0| + |3-3| + |3-0| + |3-0| = 18, twice 36, by 2 * 4 * 12.
    #expect(value(.gini, whole) == 36.0 / 96)
    #expect(indices(whole).members == ["Ann", "Ben", "Cyd", "Dee"])
    // Under two turns: Ben, Cyd, Dee.
    #expect(indices(whole).silentMembers == ["Ben", "Cyd", "Dee"])
    #expect(value(.silentMembers, whole) == 3)
  }

  @Test func transitions() throws {
    // A-B, B-A are member to member; A-L, C-L are not.
    #expect(value(.memberToMember, whole) == 0.5)
    // Turns A2 B1 C1, members 4, all 7: (2·2/5 + 1·3/6 + 1·3/6) / 4.
    let baseline = try #require(value(.memberToMemberBaseline, whole))
    #expect(abs(baseline - 0.45) < 1e-12)
    // Of A, B, A, C with both neighbours only C stands between leaders.
    #expect(value(.hub, whole) == 0.25)
    #expect(value(.reciprocity, whole) == 1)
    // The longest alternation is L C L: 4 + 3 + 3 words. A L before it is another member.
    #expect(value(.longestDyadTurns, whole) == 3)
    #expect(value(.longestDyadWords, whole) == 10)
  }

  @Test func longestRunBeginsAnewWithAnotherMember() {
    let coded = GroupSample.session([
      "L: one two three", "Ann: one two three", "L: one two three", "Ben: one two three",
      "L: one two three", "Ben: one two three four",
    ])
    // L A L, then L B L B.
    #expect(value(.longestDyadTurns, coded) == 4)
    #expect(value(.longestDyadWords, coded) == 13)
  }

  @Test func reciprocityOfOneWayPairs() {
    let coded = GroupSample.session([
      "Ann: one two three", "Ben: one two three", "Cyd: one two three", "Ben: one two three",
    ])
    // Ordered pairs A-B, B-C, C-B: two of three are returned.
    #expect(value(.reciprocity, coded) == 2.0 / 3)
  }

  @Test func namesAndWe() {
    let coded = GroupSample.session([
      "L: Ann, that sounds like what Ben's wife said to us", "Ann: we do our best with us",
      "Ben: okay", "L: we're going to breathe in now, let us begin",
    ])
    // 10 + 9 leader words, the names Ann and Ben's; `us` counts, the two instructions don't.
    #expect(indices(coded)[.nameUse]?.numerator == 2)
    #expect(indices(coded)[.leaderWe]?.numerator == 1)
    #expect(indices(coded)[.memberWe]?.numerator == 3)
    let words = indices(coded)[.nameUse]?.denominator ?? 0
    #expect(value(.nameUse, coded) == 1000 * 2.0 / Double(words))
    #expect(words == 19)
  }

  @Test func linking() {
    let lines = [
      "L: Ann, that is close to what Ben said", "Ben: yes it is so", "L: Ben, like Ann too",
      "Cyd: nothing to do with it", "L: Cyd, as with Ann", "Ben: no idea at all", "Ann: same here",
    ]
    let coded = GroupSample.session(
      lines, codes: [("linking", 0), ("linking", 2), ("linking", 4), ("me-too", 6)])
    // 0: Ben, the second named, is next. 2: Cyd is next, and the me-too is four turns on.
    // 4: Ben is next, but Ann's me-too comes two turns on.
    #expect(indices(coded)[.linkingUptake]?.numerator == 2)
    #expect(value(.linkingUptake, coded) == 2.0 / 3)
    #expect(indices(coded)[.linkingRate]?.numerator == 3)
  }

  @Test func redirects() {
    let lines = [
      "L: what do others make of it", "Ann: I think so", "L: mm", "Ben: me too I think",
      "L: anyone else on that", "Cyd: no not me", "L: all right then everybody",
    ]
    let coded = GroupSample.session(lines, codes: [("redirect", 0), ("redirect", 4)])
    // After 0 Ann then Ben (the backchannel aside), after 4 Cyd then the leader.
    #expect(value(.redirectUptake, coded) == 0.5)
  }

  @Test func disclosures() {
    let lines = [
      "Ann: I never told anyone", "L: mm", "Ben: same here", "L: and what else is there",
      "Cyd: I cried all night", "Cyd: and then again", "L: let us go on now", "Ann: I had tea",
      "L: and then what happened", "Ann: nothing much really", "Ben: poor you Cyd",
    ]
    let coded = GroupSample.session(
      lines,
      codes: [("disclosure", 0), ("me-too", 2), ("disclosure", 4), ("support", 5), ("support", 10)])
    // Ben answers Ann two turns on; Cyd's own support is no answer, Ben's comes five turns on.
    #expect(value(.peerResponsiveness, coded) == 0.5)
    #expect(value(.distressMiss, coded) == 0.5)
    #expect(value(.disclosureSpread, coded) == 2)
  }

  @Test func undefinedIsAValueWithAReason() {
    let alone = indices(GroupSample.session(["L: one two three four"], codebooks: []))
    let expected: [(GroupIndex.ID, UndefinedReason, String)] = [
      (.evenness, .tooFew, "it takes two members"), (.gini, .tooFew, "it takes two members"),
      (.silentMembers, .noData, "there are no members"),
      (.memberToMember, .zeroDenominator, "no member's turn is followed by another turn"),
      (
        .memberToMemberBaseline, .noPairs, "it takes a member's turn and another speaker"
      ),
      (.hub, .noPairs, "no member's turn stands between two turns"),
      (.reciprocity, .zeroDenominator, "no member follows a member"),
      (.longestDyadTurns, .noPairs, "no leader and member follow each other"),
      (.memberWe, .zeroDenominator, "the members said no words"),
      (.linkingUptake, .zeroDenominator, "no utterance carries GV1"),
    ]
    for (id, reason, note) in expected {
      #expect(alone[id]?.estimate.value == nil)
      #expect(alone[id]?.estimate.undefined == reason, "\(id)")
      #expect(alone[id]?.note == note, "\(id)")
    }
    #expect(alone.indices.map(\.id) == GroupIndex.ID.allCases)
  }

  @Test func codesThatAreMissingAreNamed() {
    var book = GroupSample.codebook
    book.codes.removeAll { ["hope", "support"].contains($0.id.rawValue) }
    let coded = GroupSample.session(GroupSample.lines, codebooks: [book])
    let without = GroupIndices(of: coded, codebooks: [book])
    #expect(
      without[.peerResponsiveness]?.note == "the codebook group-cohesion has no code GM1, GM9")
    let unused = GroupIndices(of: coded, codebooks: [])
    #expect(
      unused[.linkingRate]?.note
        == "the session was not coded with the codebook group-cohesion")
    #expect(unused[.memberToMember]?.estimate.value == 0.5)
  }

  @Test func withoutAttendanceTheSilentAreUnknown() {
    let indices = indices(GroupSample.session(GroupSample.lines))
    #expect(!indices.isAttendanceKnown)
    #expect(indices.members == ["Ann", "Ben", "Cyd"])
    #expect(
      indices[.silentMembers]?.note
        == "nobody noted who was present, so members who never spoke are not counted")
  }

  @Test func emptySessionHasNoValues() {
    let empty = indices(GroupSample.session([]))
    let defined = empty.indices.filter { $0.estimate.value != nil }.map(\.id)
    #expect(defined == [.disclosureSpread])
  }
}
