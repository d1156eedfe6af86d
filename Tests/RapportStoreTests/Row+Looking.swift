import GRDB

/// Looks behind the store's back.
extension Row {
  static func fetchCount(_ db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM coded_session")
  }

  static func rules(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT rule FROM evidence ORDER BY coding, position")
  }
}
