package import RapportTranscripts

/// A session as the rules read it, with all that people decided and settled about it.
package struct ReviewedSession: Sendable {
  /// The rules' reading; without codings where they didn't code it.
  package var suggested: CodedSession
  /// The decisions.
  package var log: DecisionLog
  /// What was settled, in order.
  package var adjudications: [Adjudication]
  /// The readings of people who coded all of it, without the machine's codes in sight.
  package var finished: [CodedSession]

  /// The session.
  package var id: Session.ID { suggested.transcript.session.id }

  /// Puts it together.
  package init(
    suggested: CodedSession, log: DecisionLog = DecisionLog(), adjudications: [Adjudication] = [],
    finished: [CodedSession] = []
  ) {
    self.suggested = suggested
    self.log = log
    self.adjudications = adjudications
    self.finished = finished
  }
}
