import RapportCodebooks
package import RapportTranscripts

/// What drawing utterances needs of a session: no words.
package struct SessionForDrawing: Sendable {
  /// What raters said of a code on a drawn utterance, all of them together.
  enum Judgement: Hashable {
    case present(isBlind: Bool)
    case absent(isBlind: Bool)
    /// Raters differ, and nothing was settled.
    case disputed

    /// Whether the code applies; nil where raters differ.
    var isPresent: Bool? {
      switch self {
      case .present: true
      case .absent: false
      case .disputed: nil
      }
    }

    /// Whether nobody had the machine's codes in sight.
    var isBlind: Bool {
      switch self {
      case .present(let isBlind), .absent(let isBlind): isBlind
      case .disputed: false
      }
    }
  }

  /// A code on an utterance.
  typealias Place = Episode.Part

  /// The session.
  package let id: Session.ID
  /// The role of each utterance's speaker.
  let roles: [SpeakerRole]
  /// Where the rules suggest which code.
  let flagged: Set<Place>
  /// What was judged.
  let judged: [Place: Judgement]
  /// Where somebody passed an utterance over.
  let skipped: [Place: Set<Rater.ID>]

  /// What stands before the reason of a decision that passes a drawn utterance over.
  package static let skipMark = "drawn, passed over: "

  /// Puts it together.
  ///
  /// - Parameter suggestions: the rules' codes.
  package init(
    id: Session.ID, roles: [SpeakerRole], suggestions: [Anchor], log: DecisionLog,
    adjudications: [Adjudication]
  ) {
    self.id = id
    self.roles = roles
    flagged = Set(suggestions.map { Place(code: $0.code, utterance: $0.utterance) })
    var last: [Place: [Rater.ID: Decision]] = [:]
    var skipped: [Place: Set<Rater.ID>] = [:]
    for decision in log.inForce {
      let place = Place(code: decision.anchor.code, utterance: decision.anchor.utterance)
      if decision.isDrawn {
        last[place, default: [:]][decision.rater] = decision
      } else if decision.isSkip {
        skipped[place, default: []].insert(decision.rater)
      }
    }
    self.skipped = skipped
    var judged = last.mapValues { Judgement(Array($0.values)) }
    for settled in adjudications {
      let place = Place(code: settled.anchor.code, utterance: settled.anchor.utterance)
      guard judged[place] != nil else { continue }
      judged[place] =
        settled.outcome == .present ? .present(isBlind: false) : .absent(isBlind: false)
    }
    self.judged = judged
  }
}

extension SessionForDrawing {
  /// Of a session with all that people decided about it.
  package init(_ session: ReviewedSession) {
    let transcript = session.suggested.transcript
    self.init(
      id: session.id, roles: transcript.rows.indices.map(transcript.role(ofUtterance:)),
      suggestions: session.suggested.codings.compactMap { Anchor($0, in: transcript) },
      log: session.log, adjudications: session.adjudications)
  }
}

extension SessionForDrawing.Judgement {
  /// What the last judgement of each rater comes to.
  fileprivate init(_ decisions: [Decision]) {
    let kinds = Set(decisions.map(\.kind))
    let isBlind = decisions.allSatisfy(\.isBlind)
    self =
      kinds == [.judgedPresent]
      ? .present(isBlind: isBlind)
      : kinds == [.judgedAbsent] ? .absent(isBlind: isBlind) : .disputed
  }
}

extension Decision {
  /// Whether it judges a randomly drawn utterance.
  package var isDrawn: Bool { kind == .judgedPresent || kind == .judgedAbsent }

  /// Whether it passes a randomly drawn utterance over.
  package var isSkip: Bool {
    kind == .note && why?.hasPrefix(SessionForDrawing.skipMark) == true
  }
}
