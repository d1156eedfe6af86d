import GRDB

/// Tables that only grow: a trigger refuses every change.
enum AppendOnly {
  static func guardTable(_ table: String, _ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TRIGGER \(table)_never_changed BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table): entries are never changed'); END;
        CREATE TRIGGER \(table)_never_removed BEFORE DELETE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table): entries are never removed'); END;
        """)
  }
}
