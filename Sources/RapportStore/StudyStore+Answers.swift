import GRDB
package import RapportTranscripts

extension StudyStore {
  /// Keeps what somebody says to a therapist's report.
  package func answer(
    _ therapist: Identifier<Therapist>, _ text: String, by author: String
  ) throws(InvalidInput) {
    try write { db in
      try db.execute(
        sql: "INSERT INTO report_answer (id, therapist, text, author, at) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          try StudyIDs.next(in: "report_answer", at: now, db).rawValue, therapist.rawValue, text,
          author, now,
        ])
      try record(author, "answer-report", nil, about: therapist.rawValue, db)
    }
  }

  /// The answers to a therapist's report, in order.
  package func answers(to therapist: Identifier<Therapist>) throws(InvalidInput) -> [ReportAnswer] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM report_answer WHERE therapist = ? ORDER BY id",
        arguments: [therapist.rawValue]
      ).map { row in
        ReportAnswer(
          therapist: therapist, text: row["text"], author: row["author"], at: row["at"])
      }
    }
  }
}
