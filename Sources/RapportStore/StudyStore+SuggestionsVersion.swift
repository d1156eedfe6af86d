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
      let newest = try Int64.fetchOne(
        db, sql: "SELECT id FROM transcript WHERE session = ? ORDER BY revision DESC LIMIT 1",
        arguments: [session.rawValue])
      guard let row = newest else { throw unknownSession(session) }
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
