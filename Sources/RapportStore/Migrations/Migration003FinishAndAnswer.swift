import GRDB

/// Packets are finished session by session, and therapists answer their reports.
enum Migration003FinishAndAnswer {
  static func run(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE packet_finish (
          packet TEXT NOT NULL,
          session TEXT NOT NULL,
          at INTEGER NOT NULL,
          PRIMARY KEY (packet, session),
          FOREIGN KEY (packet, session) REFERENCES packet_session (packet, session)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE report_answer (
          id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
          therapist TEXT NOT NULL CHECK (therapist <> ''),
          text TEXT NOT NULL CHECK (text <> ''),
          author TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        """)
    for table in ["packet_finish", "report_answer"] {
      try AppendOnly.guardTable(table, db)
    }
  }
}
