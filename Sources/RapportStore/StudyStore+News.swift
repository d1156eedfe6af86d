import GRDB
import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// The decisions about a session that came behind a mark; all of them without one, or where the
  /// session has a new revision.
  ///
  /// They are read in the order in which they came into the file: an import brings old ones.
  package func news(
    of session: Session.ID, since mark: LogNews.Mark?
  ) throws(InvalidInput) -> LogNews {
    try read { db in
      let transcript = try Int64.fetchOne(
        db, sql: "SELECT id FROM transcript WHERE session = ? ORDER BY revision DESC LIMIT 1",
        arguments: [session.rawValue])
      guard let transcript else { throw unknownSession(session) }
      let row = try Row.fetchOne(
        db, sql: "SELECT max(rowid) AS last, count(*) AS number FROM decision WHERE session = ?",
        arguments: [session.rawValue])
      let now = LogNews.Mark(
        transcript: transcript, row: row?["last"] ?? 0, count: row?["number"] ?? 0)
      if let mark, mark == now { return LogNews(decisions: [], isAll: false, mark: now) }
      if let mark, mark.transcript == transcript {
        let new = try placedDecisions(of: session, in: transcript, after: mark.row, db)
        if mark.count + new.count == now.count {
          return LogNews(
            decisions: new.filter { !$0.isLost }.map(\.decision), isAll: false, mark: now)
        }
      }
      let all = try placedDecisions(of: session, in: transcript, db)
      return LogNews(
        decisions: all.filter { !$0.isLost }.map(\.decision), isAll: true, mark: now)
    }
  }
}
