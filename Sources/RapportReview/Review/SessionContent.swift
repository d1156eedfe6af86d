import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// A session as the rules read it: what stays while people decide.
struct SessionContent: Sendable {
  /// A code that the rules suggest, and where.
  typealias Suggestion = (coding: Coding, anchor: Anchor)

  /// What tells it from earlier readings.
  let version: String
  let coded: CodedSession
  let revision: Fingerprint
  /// The suggestions with their anchors, by utterance.
  let suggestions: [Suggestion]
  /// Where each utterance's suggestions begin; one more than there are utterances.
  private let starts: [Int]

  var transcript: Transcript { coded.transcript }
  var id: Session.ID { coded.transcript.session.id }
  /// Whether the rules coded it.
  var isCoded: Bool { !coded.codebooks.isEmpty || !coded.codings.isEmpty }

  init(version: String, coded: CodedSession, revision: Fingerprint) {
    self.version = version
    self.coded = coded
    self.revision = revision
    suggestions = coded.codings.enumerated().sorted {
      ($0.element.utterance, $0.offset) < ($1.element.utterance, $1.offset)
    }.compactMap { _, coding in Anchor(coding, in: coded.transcript).map { (coding, $0) } }
    var counts = [Int](repeating: 0, count: coded.transcript.rows.count)
    for suggestion in suggestions { counts[suggestion.anchor.utterance] += 1 }
    starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  /// The words alone: without the machine's codes, and without what its version tells of them.
  var withoutCodes: SessionContent {
    SessionContent(
      version: version.prefix { $0 != "." } + ".blind",
      coded: CodedSession(transcript: coded.transcript, rater: coded.rater), revision: revision)
  }

  /// The suggestions on an utterance.
  func suggestions(at utterance: Int) -> ArraySlice<Suggestion> {
    guard transcript.rows.indices.contains(utterance) else { return [] }
    return suggestions[starts[utterance]..<starts[utterance + 1]]
  }

  /// The codes of an utterance as a person reviews them: suggestions before additions.
  ///
  /// - Parameter log: the decisions about the utterance.
  func items(at utterance: Int, _ log: DecisionLog, by rater: Rater.ID) -> [ReviewItem] {
    let suggestions = suggestions(at: utterance)
    let standing = log.standing(by: rater)
    let states = log.states(of: suggestions.map(\.anchor), by: rater)
    var items = zip(suggestions, states).map { suggestion, state in
      ReviewItem(
        anchor: suggestion.anchor, coding: suggestion.coding, state: state,
        decision: standing.last { $0.concerns(suggestion.anchor) })
    }
    for decision in standing {
      let anchor = decision.anchor
      guard anchor.utterance == utterance,
        !suggestions.contains(where: { anchor.concurs(with: $0.anchor) }),
        let state = Self.state(ofAddition: decision)
      else { continue }
      items.append(ReviewItem(anchor: anchor, coding: nil, state: state, decision: decision))
    }
    return items
  }

  /// What became of a code that the rules don't suggest; nil for a judgement that there is none.
  private static func state(ofAddition decision: Decision) -> SuggestionState? {
    switch decision.kind {
    case .add, .accept, .judgedPresent: .accepted
    case .reject: .rejected
    case .change: decision.newCode.map(SuggestionState.changed)
    case .judgedAbsent, .note, .undo: nil
    }
  }
}
