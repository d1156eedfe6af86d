import RapportReliability
import RapportTranscripts

/// How alike the people of a group use function words.
struct GroupStyle {
  private var leaders: [LanguageStyleMatching.Side] = []
  private var members: [LanguageStyleMatching.Side] = []

  init(_ transcript: Transcript) {
    var sides = transcript.speakers.map { _ in
      LanguageStyleMatching.Side(
        words: 0, classes: FunctionWordClass.allCases.map { _ in 0 })
    }
    for (index, row) in transcript.rows.enumerated() {
      let tokens = transcript.tokens(ofUtterance: index)
      sides[row.speaker].words += tokens.wordCount
      for token in tokens.tokens {
        guard let found = FunctionWordClass(of: tokens.word(token)),
          let place = FunctionWordClass.allCases.firstIndex(of: found)
        else { continue }
        sides[row.speaker].classes[place] += 1
      }
    }
    for (speaker, side) in zip(transcript.speakers, sides) where side.words > 0 {
      switch speaker.role {
      case .therapist: leaders.append(side)
      case .member, .client: members.append(side)
      case .other, .unknown: break
      }
    }
  }

  var indices: [GroupIndex] {
    let withLeaders = leaders.flatMap { leader in
      members.map { LanguageStyleMatching(leader, $0) }
    }
    let amongMembers = members.indices.flatMap { first in
      members.indices.dropFirst(first + 1).map {
        LanguageStyleMatching(members[first], members[$0])
      }
    }
    return [Self.mean(.leaderStyle, withLeaders), Self.mean(.memberStyle, amongMembers)]
  }

  /// The mean over the pairs that have enough words.
  private static func mean(_ id: GroupIndex.ID, _ pairs: [LanguageStyleMatching]) -> GroupIndex {
    let values = pairs.compactMap(\.estimate.value)
    let enough = "at least \(LanguageStyleMatching.fewestWords) words on each side"
    guard !pairs.isEmpty else { return .undefined(id, .noTalk, "no two of them talk") }
    guard !values.isEmpty else { return .undefined(id, .tooFew, "no pair has \(enough)") }
    let note =
      values.count == pairs.count
      ? "\(pairs.count) pair\(pairs.count == 1 ? "" : "s")"
      : "\(values.count) of \(pairs.count) pairs have \(enough)"
    return .value(id, values.reduce(0, +) / Double(values.count), note: note)
  }
}
