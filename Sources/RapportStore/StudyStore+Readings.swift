import GRDB
import RapportCodebooks
import RapportCoding
import RapportTranscripts

extension StudyStore {
  /// Writes a reading of a revision.
  func save(_ reading: CodedSession, on row: Int64, _ db: Database) throws {
    try add(reading.rater, db)
    let record = CodedSessionRecord(reading, transcript: row, savedAt: now)
    try record.insert(db)
    let session = db.lastInsertedRowID
    for (codings, isInternal) in [(reading.codings, false), (reading.internalCodings, true)] {
      for coding in codings {
        guard let anchor = Anchor(coding, in: reading.transcript) else {
          throw InvalidInput(
            Diagnostic(
              .error, id: "study-dangling-coding",
              "a coding of session '\(reading.transcript.session.id)' points outside its transcript",
              at: SourceLocation(file: path), hint: "code the transcript that the study has"))
        }
        try CodingRecord(
          coding, at: anchor, of: session, isInternal: isInternal
        ).insert(db)
        let id = db.lastInsertedRowID
        for (position, evidence) in coding.evidence.enumerated() {
          try EvidenceRecord(
            evidence, of: id, position, code: coding.code, codebooks: reading.codebooks
          ).insert(db)
        }
      }
    }
  }

  /// Each rater's last reading of a revision, by rater; of one kind of rater where it is given.
  func currentReadings(
    of row: Int64, by kind: Rater.Kind? = nil, internals: Bool = true, _ db: Database
  ) throws -> [CodedSession] {
    guard
      let transcript = try TranscriptRecord.fetchOne(
        db, sql: "SELECT * FROM transcript WHERE id = ?", arguments: [row])
    else { return [] }
    let records = try CodedSessionRecord.fetchAll(
      db,
      sql: """
        SELECT * FROM coded_session WHERE id IN
          (SELECT max(id) FROM coded_session WHERE transcript = ? GROUP BY rater)
          AND (? IS NULL OR rater IN (SELECT id FROM rater WHERE kind = ?))
        ORDER BY rater
        """, arguments: [row, kind?.rawValue, kind?.rawValue])
    return try records.map {
      try reading($0, of: self.transcript(transcript), internals: internals, db)
    }
  }

  private func reading(
    _ record: CodedSessionRecord, of transcript: Transcript, internals: Bool, _ db: Database
  ) throws -> CodedSession {
    let kind = try String.fetchOne(
      db, sql: "SELECT kind FROM rater WHERE id = ?", arguments: [record.rater])
    let evidence = try Dictionary(
      grouping: EvidenceRecord.fetchAll(
        db,
        sql: """
          SELECT e.* FROM evidence AS e JOIN coding AS c ON c.id = e.coding
          WHERE c.coded_session = ? AND c.is_internal <= ? ORDER BY e.coding, e.position
          """, arguments: [record.id, internals]), by: \.coding)
    let codings = try CodingRecord.fetchAll(
      db,
      sql: "SELECT * FROM coding WHERE coded_session = ? AND is_internal <= ? ORDER BY id",
      arguments: [record.id, internals])
    func values(isInternal: Bool) -> [Coding] {
      codings.filter { $0.isInternal == isInternal }.map { coding in
        coding.coding(evidence: (evidence[coding.id ?? 0] ?? []).map(\.evidence))
      }
    }
    return CodedSession(
      transcript: transcript, codebooks: record.codebooks.compactMap(\.known),
      rater: Rater(id: .init(record.rater), kind: kind.flatMap(Rater.Kind.init) ?? .human),
      codings: values(isInternal: false), internalCodings: values(isInternal: true),
      episodes: record.episodes.compactMap(\.episode),
      addressees: record.addressees.compactMap(\.addressee))
  }
}
