import GRDB
import RapportCodebooks
package import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// Keeps a decision and says under which id; it is on the disk when this returns.
  ///
  /// The study gives id and time; those of `decision` don't count. Where two people decide on one
  /// code at the same moment both decisions are kept.
  ///
  /// - Throws: `InvalidInput` where the decision doesn't fit its transcript or its kind, undoes
  ///   nothing of the same rater, or the study can't be written.
  package func append(
    _ decision: Decision, by actor: String? = nil
  ) throws(InvalidInput) -> Decision {
    try append([decision], by: actor)[0]
  }

  /// Keeps several decisions, all or none: all right except these.
  package func append(
    _ decisions: [Decision], by actor: String? = nil
  ) throws(InvalidInput) -> [Decision] {
    try write { db in
      var clock = try StudyIDs.clock("decision", db)
      var generator = SystemRandomNumberGenerator()
      var revisions: [Session.ID: Transcript] = [:]
      return try decisions.map { decision in
        var decision = decision
        decision.at = now
        decision.id = clock.next(at: decision.at, random: generator.next())
        try check(decision, &revisions, db)
        try add(Rater(id: decision.rater, kind: .human), db)
        try DecisionRecord(decision).insert(db)
        try record(actor ?? decision.rater.rawValue, decision.kind.rawValue, decision.session, db)
        return decision
      }
    }
  }

  /// A decision must be about the newest revision, with the words that stand there.
  private func check(
    _ decision: Decision, _ revisions: inout [Session.ID: Transcript], _ db: Database
  ) throws {
    let session = decision.session
    guard decision.isWellFormed else { throw refused("its parts don't fit its kind", session) }
    guard let record = try TranscriptRecord.latest(of: session, db) else {
      throw unknownSession(session)
    }
    guard record.sha256 == decision.revision.hex else {
      throw refused("it was made on another revision of the transcript", session)
    }
    let transcript = try revisions[session] ?? transcript(record)
    revisions[session] = transcript
    let anchor = decision.anchor
    guard
      Anchor(
        code: anchor.code, utterance: anchor.utterance, range: anchor.range, in: transcript)
        == anchor
    else { throw refused("its words are not those of the transcript", session) }
    guard let undone = decision.undoes else { return }
    let rater = try String.fetchOne(
      db, sql: "SELECT rater FROM decision WHERE id = ? AND session = ?",
      arguments: [undone.rawValue, session.rawValue])
    guard rater == decision.rater.rawValue else {
      throw refused("it undoes no decision of its rater", session)
    }
  }

  private func refused(_ why: String, _ session: Session.ID) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "decision-refused", "a decision on session '\(session)' was refused: \(why)",
        at: SourceLocation(file: path), hint: "load the session anew and decide again"))
  }

  /// All decisions about a session, at their places in its newest revision.
  ///
  /// Those whose words the newest revision has no more are left out; ``lostDecisions(of:)`` has them.
  package func log(of session: Session.ID) throws(InvalidInput) -> DecisionLog {
    DecisionLog(try placed(session).filter { !$0.isLost }.map(\.decision))
  }

  /// The decisions about a session whose words its newest revision has no more, by id.
  package func lostDecisions(of session: Session.ID) throws(InvalidInput) -> [Decision] {
    try placed(session).filter(\.isLost).map(\.decision)
  }

  private func placed(
    _ session: Session.ID
  ) throws(InvalidInput) -> [(decision: Decision, isLost: Bool)] {
    try read { db in
      guard let record = try TranscriptRecord.latest(of: session, db) else {
        throw unknownSession(session)
      }
      return try placedDecisions(of: session, in: record.id, db)
    }
  }
}
