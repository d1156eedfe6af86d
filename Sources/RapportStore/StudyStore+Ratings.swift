import GRDB
package import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// Keeps a rating of a whole session, from 1 to 5; the study gives id and time.
  package func append(_ rating: SessionRating) throws(InvalidInput) -> SessionRating {
    try write { db in
      var rating = rating
      rating.at = now
      rating.id = try StudyIDs.next(in: "session_rating", at: now, db)
      try mustKnow(rating.session, db)
      try insert(rating, db)
      try record(rating.rater.rawValue, "rate", rating.session, db)
      return rating
    }
  }

  /// Keeps a remark; the study gives id and time.
  package func append(_ note: SessionNote) throws(InvalidInput) -> SessionNote {
    try write { db in
      var note = note
      note.at = now
      note.id = try StudyIDs.next(in: "note", at: now, db)
      try mustKnow(note.session, db)
      try insert(note, db)
      try record(note.rater.rawValue, "note", note.session, db)
      return note
    }
  }

  /// The ratings of a session, in order; the last of a rater on a scale holds.
  package func ratings(of session: Session.ID) throws(InvalidInput) -> [SessionRating] {
    try read { try ratings("session = ?", session.rawValue, $0) }
  }

  /// The remarks about a session, in order.
  package func notes(of session: Session.ID) throws(InvalidInput) -> [SessionNote] {
    try read { try notes("session = ?", session.rawValue, $0) }
  }

  func insert(_ rating: SessionRating, _ db: Database) throws {
    try add(Rater(id: rating.rater, kind: .human), db)
    try db.execute(
      sql: """
        INSERT INTO session_rating (id, session, scale, value, rater, at) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        rating.id.rawValue, rating.session.rawValue, rating.scale, rating.value,
        rating.rater.rawValue, rating.at,
      ])
  }

  func insert(_ note: SessionNote, _ db: Database) throws {
    try add(Rater(id: note.rater, kind: .human), db)
    try db.execute(
      sql: "INSERT INTO note (id, session, utterance, text, rater, at) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        note.id.rawValue, note.session.rawValue, note.utterance, note.text, note.rater.rawValue,
        note.at,
      ])
  }

  func ratings(_ condition: String, _ value: String, _ db: Database) throws -> [SessionRating] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM session_rating WHERE \(condition) ORDER BY id", arguments: [value]
    ).map { row in
      SessionRating(
        id: .init(row["id"] as String), session: .init(row["session"] as String),
        scale: row["scale"], value: row["value"], rater: .init(row["rater"] as String),
        at: row["at"])
    }
  }

  func notes(_ condition: String, _ value: String, _ db: Database) throws -> [SessionNote] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM note WHERE \(condition) ORDER BY id", arguments: [value]
    ).map { row in
      SessionNote(
        id: .init(row["id"] as String), session: .init(row["session"] as String),
        utterance: row["utterance"], text: row["text"], rater: .init(row["rater"] as String),
        at: row["at"])
    }
  }

  func mustKnow(_ session: Session.ID, _ db: Database) throws {
    let known = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM session WHERE id = ?)", arguments: [session.rawValue])
    guard known == true else { throw unknownSession(session) }
  }
}
