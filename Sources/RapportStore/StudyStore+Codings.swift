import GRDB
import RapportCodebooks
package import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// Keeps a rater's reading of a session; it is that rater's current one from now on.
  ///
  /// Earlier readings of the same rater stay. A reading of a transcript that isn't the session's
  /// newest revision is refused.
  ///
  /// - Throws: `InvalidInput` where it is refused or the study can't be written.
  package func save(
    _ reading: CodedSession, by actor: String = "local"
  ) throws(InvalidInput) {
    try save([reading], by: actor)
  }

  /// Keeps several readings, all or none.
  package func save(
    _ readings: [CodedSession], by actor: String = "local"
  ) throws(InvalidInput) {
    try write { db in
      for reading in readings {
        let session = reading.transcript.session.id
        guard let record = try TranscriptRecord.latest(of: session, db), let row = record.id else {
          throw unknownSession(session)
        }
        guard reading.transcript.revision.hex == record.sha256 else {
          throw InvalidInput(
            Diagnostic(
              .error, id: "study-other-revision",
              "the codings of session '\(session)' are of another revision of its transcript",
              at: SourceLocation(file: path),
              hint: "add the transcript first: `rapport study add`, then code it again"))
        }
        try save(reading, on: row, db)
        try self.record(actor, "save-codings", session, db)
      }
    }
  }

  /// Each rater's current reading of the newest revision of a session, by rater.
  package func readings(of session: Session.ID) throws(InvalidInput) -> [CodedSession] {
    try read { db in
      guard let row = try TranscriptRecord.latest(of: session, db)?.id else {
        throw unknownSession(session)
      }
      return try currentReadings(of: row, db)
    }
  }

  /// What the rules suggest in a session; nil where its newest revision wasn't coded yet.
  ///
  /// - Parameter internals: whether codes that only serve others are read too; they are three times
  ///   as many as the others, and no page shows them.
  package func suggestions(
    in session: Session.ID, internals: Bool = true
  ) throws(InvalidInput) -> CodedSession? {
    try read { db in
      guard let row = try TranscriptRecord.latest(of: session, db)?.id else {
        throw unknownSession(session)
      }
      return try currentReadings(of: row, by: .rules, internals: internals, db).first
    }
  }

  /// What somebody decided comes to as a reading; see `DecisionLog.reading(of:by:codebooks:)`.
  package func reading(
    of session: Session.ID, by rater: Rater.ID
  ) throws(InvalidInput) -> CodedSession {
    let suggested = try suggestions(in: session)
    let transcript: Transcript
    if let known = suggested?.transcript {
      transcript = known
    } else {
      transcript = try self.transcript(of: session)
    }
    return try log(of: session).reading(
      of: suggested ?? CodedSession(transcript: transcript, rater: .rules), by: rater,
      codebooks: try codebooks()?.codebooks ?? [])
  }

  /// The raters, by name.
  package func raters() throws(InvalidInput) -> [Rater] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT id, kind FROM rater ORDER BY id").compactMap { row in
        Rater.Kind(rawValue: row["kind"]).map { Rater(id: .init(row["id"] as String), kind: $0) }
      }
    }
  }

  /// Makes a rater known; one of the same name must be of the same kind.
  func add(_ rater: Rater, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO rater (id, kind) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [rater.id.rawValue, rater.kind.rawValue])
    let kind = try String.fetchOne(
      db, sql: "SELECT kind FROM rater WHERE id = ?", arguments: [rater.id.rawValue])
    guard kind == rater.kind.rawValue else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "study-rater-kind",
          "'\(rater.id)' is a rater of kind \(kind ?? "unknown") and can't be one of kind "
            + rater.kind.rawValue, at: SourceLocation(file: path),
          hint: "give people other names than rules, models and the consensus have"))
    }
  }
}
