import GRDB
package import RapportTranscripts

/// The audit log for people who look something up.
extension StudyStore {
  /// A part of the audit log, newest first.
  ///
  /// - Parameters:
  ///   - filter: which lines.
  ///   - before: where the part begins, as ``AuditPart/next`` of the one before said; nil for the newest.
  ///   - limit: the most lines.
  package func audit(
    _ filter: AuditFilter, before: Int? = nil, limit: Int
  ) throws(InvalidInput) -> AuditPart {
    let rows = try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM audit WHERE id < ? AND (? IS NULL OR actor = ?) AND (? IS NULL OR action = ?)
            AND (? IS NULL OR session = ?)
          ORDER BY id DESC LIMIT ?
          """,
        arguments: [
          before ?? .max, filter.actor, filter.actor, filter.action, filter.action,
          filter.session?.rawValue, filter.session?.rawValue, limit + 1,
        ])
    }
    return AuditPart(
      entries: rows.prefix(limit).map(Self.entry),
      next: rows.count > limit ? rows[limit - 1]["id"] : nil)
  }

  /// Everybody and every action of the audit log, in order.
  package func auditChoices() throws(InvalidInput) -> (actors: [String], actions: [String]) {
    try read { db in
      (
        try String.fetchAll(db, sql: "SELECT DISTINCT actor FROM audit ORDER BY actor"),
        try String.fetchAll(db, sql: "SELECT DISTINCT action FROM audit ORDER BY action")
      )
    }
  }

  static func entry(_ row: Row) -> AuditEntry {
    AuditEntry(
      at: row["at"], actor: row["actor"], action: row["action"],
      session: (row["session"] as String?).map { .init($0) }, subject: row["subject"])
  }
}
