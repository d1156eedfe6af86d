import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// A session as the rules read it: what stays while people decide.
struct SessionContent: Sendable {
  /// What tells it from earlier readings.
  let version: String
  let coded: CodedSession
  let revision: Fingerprint
  /// The suggestions with their anchors, by utterance.
  let suggestions: [(coding: Coding, anchor: Anchor)]

  var transcript: Transcript { coded.transcript }
  var id: Session.ID { coded.transcript.session.id }
  /// Whether the rules coded it.
  var isCoded: Bool { !coded.codebooks.isEmpty || !coded.codings.isEmpty }

  init(version: String, coded: CodedSession, revision: Fingerprint) {
    self.version = version
    self.coded = coded
    self.revision = revision
    suggestions = coded.codings.compactMap { coding in
      Anchor(coding, in: coded.transcript).map { (coding, $0) }
    }
  }

  /// The words alone: without the machine's codes, and without what its version tells of them.
  var withoutCodes: SessionContent {
    SessionContent(
      version: version.prefix { $0 != "." } + ".blind",
      coded: CodedSession(transcript: coded.transcript, rater: coded.rater), revision: revision)
  }

  /// The codes of the session as a person reviews them, by utterance; suggestions before additions.
  func items(_ log: DecisionLog, by rater: Rater.ID) -> [ReviewItem] {
    let standing = log.standing(by: rater)
    let states = log.states(of: suggestions.map(\.anchor), by: rater)
    let byUtterance = Dictionary(grouping: standing, by: \.anchor.utterance)
    var items = zip(suggestions, states).map { suggestion, state in
      let decision = byUtterance[suggestion.anchor.utterance]?.last {
        $0.concerns(suggestion.anchor)
      }
      return ReviewItem(
        anchor: suggestion.anchor, coding: suggestion.coding, state: state, decision: decision)
    }
    let suggested = Dictionary(grouping: suggestions.map(\.anchor), by: \.utterance)
    for decision in standing {
      let anchor = decision.anchor
      guard suggested[anchor.utterance]?.contains(where: anchor.concurs) != true,
        let state = Self.state(ofAddition: decision)
      else { continue }
      items.append(ReviewItem(anchor: anchor, coding: nil, state: state, decision: decision))
    }
    return items.enumerated().sorted {
      ($0.element.anchor.utterance, $0.offset) < ($1.element.anchor.utterance, $1.offset)
    }.map(\.element)
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
