import GRDB
import RapportCodebooks
import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// Adds a session's transcript.
  ///
  /// The very same transcript adds nothing. A changed one is a new revision: decisions and the
  /// codings of people and models are found again in it (`Reanchoring`), and the report says where.
  /// The old revision stays, with its codings.
  ///
  /// - Parameters:
  ///   - transcript: what was said.
  ///   - actor: who adds it, for the audit log.
  /// - Throws: `InvalidInput` where the study can't be written.
  package func add(
    _ transcript: Transcript, by actor: String = "local"
  ) throws(InvalidInput) -> RevisionReport {
    let session = transcript.session.id
    let body = transcript.json()
    let hash = Fingerprint(of: Array(body.utf8))
    return try write { db in
      let last = try TranscriptRecord.latest(of: session, db)
      if last?.sha256 == hash.hex { return RevisionReport(session: session, kind: .unchanged) }
      try db.execute(
        sql: "INSERT INTO session (id) VALUES (?) ON CONFLICT DO NOTHING",
        arguments: [session.rawValue])
      let record = TranscriptRecord(
        id: nil, session: session.rawValue, revision: (last?.revision ?? 0) + 1, sha256: hash.hex,
        body: body, addedAt: now)
      try record.insert(db)
      let id = db.lastInsertedRowID
      try self.record(actor, "add-transcript", session, db)
      guard let last else { return RevisionReport(session: session, kind: .new) }
      let revision = Revision(
        session: session, row: id, number: record.revision, transcript: transcript)
      let reanchoring = Reanchoring(from: try self.transcript(last), to: transcript)
      return RevisionReport(
        session: session, kind: .revised(record.revision),
        moves: try reanchorDecisions(of: revision, from: last, reanchoring, db)
          + reanchorReadings(of: revision, from: last, reanchoring, db))
    }
  }

  /// The sessions, by name.
  package func sessions() throws(InvalidInput) -> [StoredSession] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT session, revision, sha256, added_at FROM transcript AS t WHERE revision =
            (SELECT max(revision) FROM transcript WHERE session = t.session)
          """
      ).compactMap { row in
        Fingerprint(hex: row["sha256"]).map {
          StoredSession(
            id: .init(row["session"] as String), revision: row["revision"], fingerprint: $0,
            addedAt: row["added_at"])
        }
      }.sorted { $0.id < $1.id }
    }
  }

  /// The transcript of a session.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - revision: which of its revisions; nil for the newest.
  ///   - actor: who reads it, for the audit log; nil where the program itself needs it.
  /// - Throws: `InvalidInput` where the study has no such session or revision.
  package func transcript(
    of session: Session.ID, revision: Int? = nil, by actor: String? = nil
  ) throws(InvalidInput) -> Transcript {
    let record = try read { db in
      guard let revision else { return try TranscriptRecord.latest(of: session, db) }
      return try TranscriptRecord.fetchOne(
        db, sql: "SELECT * FROM transcript WHERE session = ? AND revision = ?",
        arguments: [session.rawValue, revision])
    }
    guard let record else { throw unknownSession(session, revision: revision) }
    if let actor { try self.record(actor, "read-transcript", session) }
    return try transcript(record)
  }

  func unknownSession(_ session: Session.ID, revision: Int? = nil) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "study-unknown-session",
        "the study has no session '\(session)'" + (revision.map { " of revision \($0)" } ?? ""),
        at: SourceLocation(file: path),
        hint: "`rapport study status` lists the sessions; `rapport study add` adds some"))
  }
}
