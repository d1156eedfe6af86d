import RapportTranscripts

/// The decisions about one session, those of each utterance as a log of their own.
///
/// What holds on an utterance is a fold over its own decisions, since an undo lies with what it undoes:
/// so that one decision in a long session costs no more than in a short one.
package struct UtteranceLogs: Sendable {
  private var logs: [Int: DecisionLog] = [:]
  private var utterances: [Decision.ID: Int] = [:]

  /// No decisions.
  package init() {}

  /// Takes in decisions, in any order.
  ///
  /// - Returns: the utterances that they are about.
  package mutating func add(_ decisions: [Decision]) -> Set<Int> {
    var added: [Int: [Decision]] = [:]
    for decision in decisions.sorted(by: { $0.id < $1.id }) {
      let utterance = decision.undoes.flatMap { utterances[$0] } ?? decision.anchor.utterance
      utterances[decision.id] = utterance
      added[utterance, default: []].append(decision)
    }
    for (utterance, decisions) in added {
      logs[utterance, default: DecisionLog()].merge(decisions)
    }
    return Set(added.keys)
  }

  /// The decisions about an utterance.
  package subscript(utterance: Int) -> DecisionLog { logs[utterance] ?? DecisionLog() }

  /// A rater's last decision that can be undone: the newest in force.
  package func lastInForce(by rater: Rater.ID) -> Decision? {
    logs.values.compactMap { $0.lastInForce(by: rater) }.max { $0.id < $1.id }
  }

  /// A rater's decision with an id; nil where it was undone or isn't theirs.
  package func inForce(_ id: Decision.ID, by rater: Rater.ID) -> Decision? {
    utterances[id].flatMap { self[$0].inForce.last { $0.id == id && $0.rater == rater } }
  }
}
