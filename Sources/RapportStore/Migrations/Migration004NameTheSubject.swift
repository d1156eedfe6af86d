import GRDB

/// The audit log says whom or what an action was about, such as the user who got another password.
enum Migration004NameTheSubject {
  static func run(_ db: Database) throws {
    try db.execute(sql: "ALTER TABLE audit ADD COLUMN subject TEXT")
  }
}
