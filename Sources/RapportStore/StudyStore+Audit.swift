import GRDB
package import RapportTranscripts

extension StudyStore {
  /// Adds a line to the audit log.
  ///
  /// - Parameters:
  ///   - actor: who.
  ///   - action: what, in kebab case; never words of a transcript.
  ///   - session: the session it is about.
  package func record(
    _ actor: String, _ action: String, _ session: Session.ID? = nil
  ) throws(InvalidInput) {
    try write { try record(actor, action, session, $0) }
  }

  func record(_ actor: String, _ action: String, _ session: Session.ID?, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO audit (at, actor, action, session) VALUES (?, ?, ?, ?)",
      arguments: [now, actor, action, session?.rawValue])
  }

  /// Whether somebody did something with a session.
  package func has(
    _ actor: String, done action: String, with session: Session.ID
  ) throws(InvalidInput) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM audit WHERE session = ? AND actor = ? AND action = ?)
          """, arguments: [session.rawValue, actor, action])
    } == true
  }

  /// When somebody last did something, in milliseconds since 1970; nil where they never did.
  package func lastTime(
    of actor: String, doing action: String
  ) throws(InvalidInput) -> Int? {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT max(at) FROM audit WHERE actor = ? AND action = ?",
        arguments: [actor, action])
    }
  }

  /// The audit log in order; of one session where one is named.
  package func audit(of session: Session.ID? = nil) throws(InvalidInput) -> [AuditEntry] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM audit WHERE ? IS NULL OR session = ? ORDER BY id",
        arguments: [session?.rawValue, session?.rawValue]
      ).map(Self.entry)
    }
  }
}
