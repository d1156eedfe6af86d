import GRDB
package import RapportTranscripts

extension StudyStore {
  /// What tells the rules' current reading of a session from earlier ones.
  ///
  /// It changes when the transcript has a new revision and when the rules coded it anew.
  ///
  /// - Throws: `InvalidInput` where the study has no such session.
  package func suggestionsVersion(of session: Session.ID) throws(InvalidInput) -> String {
    try read { db in
      guard let record = try TranscriptRecord.latest(of: session, db), let row = record.id else {
        throw unknownSession(session)
      }
      let reading = try Int64.fetchOne(
        db,
        sql: """
          SELECT max(c.id) FROM coded_session AS c JOIN rater AS r ON r.id = c.rater
          WHERE c.transcript = ? AND r.kind = 'rules'
          """, arguments: [row])
      return "\(row).\(reading ?? 0)"
    }
  }
}
