import GRDB
package import RapportTranscripts

extension StudyStore {
  /// Adds a line to the audit log.
  ///
  /// - Parameters:
  ///   - actor: who.
  ///   - action: what, in kebab case; never words of a transcript.
  ///   - session: the session it is about.
  ///   - subject: whom or what else it is about: a user, a rater, a therapist, a rule.
  package func record(
    _ actor: String, _ action: String, _ session: Session.ID? = nil, about subject: String? = nil
  ) throws(InvalidInput) {
    try write { try record(actor, action, session, about: subject, $0) }
  }

  func record(
    _ actor: String, _ action: String, _ session: Session.ID?, about subject: String? = nil,
    _ db: Database
  ) throws {
    try db.execute(
      sql: "INSERT INTO audit (at, actor, action, session, subject) VALUES (?, ?, ?, ?, ?)",
      arguments: [now, actor, action, session?.rawValue, subject])
  }

  /// When each actor first did something with a session, in milliseconds since 1970.
  func firstTimes(
    of action: String, with session: Session.ID, _ db: Database
  ) throws -> [String: Int] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT actor, min(at) AS at FROM audit WHERE session = ? AND action = ? GROUP BY 1",
      arguments: [session.rawValue, action])
    return Dictionary(
      rows.map { ($0["actor"] as String, $0["at"] as Int) }, uniquingKeysWith: { a, _ in a })
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

  /// When somebody last did something to a subject, in milliseconds since 1970; nil where they never
  /// did.
  package func lastTime(
    of actor: String, doing action: String, to subject: String
  ) throws(InvalidInput) -> Int? {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT max(at) FROM audit WHERE actor = ? AND action = ? AND subject = ?",
        arguments: [actor, action, subject])
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
