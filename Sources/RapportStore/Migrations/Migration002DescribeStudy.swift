import GRDB

/// What the study is about, in the words of whoever keeps it.
enum Migration002DescribeStudy {
  static func run(_ db: Database) throws {
    try db.execute(sql: "ALTER TABLE study ADD COLUMN description TEXT")
  }
}
