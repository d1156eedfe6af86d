import Foundation
import RapportReliability

/// How the words of a group are spread.
struct GroupTalk {
  let leaderWords: Int
  let words: [Int]
  let turns: [Int]
  let allWords: Int

  init(_ floor: GroupFloor) {
    leaderWords = floor.leaderWords
    words = floor.memberWords
    turns = floor.memberTurns
    allWords = floor.turns.reduce(0) { $0 + $1.words }
  }

  private var memberWords: Int { words.reduce(0, +) }

  /// Members with under 1% of the members' words or under two turns, by number.
  var silentMembers: [Int] {
    words.indices.filter { turns[$0] < 2 || words[$0] * 100 < memberWords }
  }

  func indices(isAttendanceKnown: Bool) -> [GroupIndex] {
    [
      .quotient(.leaderTalkShare, leaderWords, allWords, otherwise: "nobody talked"), evenness,
      gini,
      words.isEmpty
        ? .undefined(.silentMembers, .noData, "there are no members")
        : .value(
          .silentMembers, Double(silentMembers.count), silentMembers.count, words.count,
          note: isAttendanceKnown
            ? nil : "nobody noted who was present, so members who never spoke are not counted"),
    ]
  }

  private var evenness: GroupIndex {
    guard words.count >= 2 else {
      return .undefined(.evenness, .tooFew, "it takes two members")
    }
    guard memberWords > 0 else { return .undefined(.evenness, .noTalk, "no member talked") }
    let entropy = words.filter { $0 > 0 }.reduce(0.0) {
      let share = Double($1) / Double(memberWords)
      return $0 - share * log(share)
    }
    return .value(.evenness, entropy / log(Double(words.count)))
  }

  private var gini: GroupIndex {
    guard words.count >= 2 else { return .undefined(.gini, .tooFew, "it takes two members") }
    guard memberWords > 0 else { return .undefined(.gini, .noTalk, "no member talked") }
    let differences = words.reduce(0) { sum, a in words.reduce(sum) { $0 + abs(a - $1) } }
    return .value(.gini, Double(differences) / Double(2 * words.count * memberWords))
  }
}
