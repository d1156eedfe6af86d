import GRDB
import RapportCodebooks
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

  /// Keeps a remark; the study gives id, time and revision, which is the newest.
  package func append(_ note: SessionNote) throws(InvalidInput) -> SessionNote {
    try write { db in
      guard let newest = try TranscriptRecord.latest(of: note.session, db),
        let revision = Fingerprint(hex: newest.sha256)
      else { throw unknownSession(note.session) }
      var note = note
      note.revision = revision
      note.at = now
      note.id = try StudyIDs.next(in: "note", at: now, db)
      try insert(note, db)
      try record(note.rater.rawValue, "note", note.session, db)
      return note
    }
  }

  /// The ratings of a session, in order; the last of a rater on a scale holds.
  package func ratings(of session: Session.ID) throws(InvalidInput) -> [SessionRating] {
    try read { try ratings("session = ?", session.rawValue, $0) }
  }

  /// The remarks about a session, in order, at their utterances in the newest revision.
  ///
  /// Where an utterance was taken out, its remarks are about the whole session.
  package func notes(of session: Session.ID) throws(InvalidInput) -> [SessionNote] {
    try read { db in
      try notes("session = ?", session.rawValue, db).map { note in
        guard let utterance = note.utterance,
          let newest = try TranscriptRecord.latest(of: session, db),
          newest.sha256 != note.revision.hex
        else { return note }
        let old = try TranscriptRecord.revision(note.revision, of: session, db)
        var moved = note
        moved.utterance = try old.flatMap { old in
          Reanchoring(from: try transcript(old), to: try transcript(newest))
            .place(ofUtterance: utterance)
        }
        return moved
      }
    }
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
      sql: """
        INSERT INTO note (id, session, revision, utterance, text, rater, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        note.id.rawValue, note.session.rawValue, note.revision.hex, note.utterance, note.text,
        note.rater.rawValue, note.at,
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
    ).compactMap { row in
      Fingerprint(hex: row["revision"]).map {
        SessionNote(
          id: .init(row["id"] as String), session: .init(row["session"] as String), revision: $0,
          utterance: row["utterance"], text: row["text"], rater: .init(row["rater"] as String),
          at: row["at"])
      }
    }
  }

  func mustKnow(_ session: Session.ID, _ db: Database) throws {
    let known = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM session WHERE id = ?)", arguments: [session.rawValue])
    guard known == true else { throw unknownSession(session) }
  }
}
