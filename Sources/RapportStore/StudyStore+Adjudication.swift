import GRDB
import RapportCodebooks
package import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// Keeps what was settled; the study gives id and time.
  ///
  /// - Throws: `InvalidInput` where it is about another revision or the study can't be written.
  package func append(_ adjudication: Adjudication) throws(InvalidInput) -> Adjudication {
    try write { db in
      guard let record = try TranscriptRecord.latest(of: adjudication.session, db) else {
        throw unknownSession(adjudication.session)
      }
      let anchor = adjudication.anchor
      guard record.sha256 == adjudication.revision.hex,
        Anchor(
          code: anchor.code, utterance: anchor.utterance, range: anchor.range,
          in: try transcript(record)) == anchor
      else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "adjudication-refused",
            "an adjudication of session '\(adjudication.session)' was refused: its words are not "
              + "those of the transcript", at: SourceLocation(file: path),
            hint: "load the session anew and settle it again"))
      }
      var adjudication = adjudication
      adjudication.at = now
      adjudication.id = try StudyIDs.next(in: "adjudication", at: now, db)
      try add(Rater(id: adjudication.by, kind: .human), db)
      try AdjudicationRecord(adjudication).insert(db)
      try self.record(adjudication.by.rawValue, "adjudicate", adjudication.session, db)
      return adjudication
    }
  }

  /// What was settled in a session, in order, at its places in the newest revision.
  ///
  /// Those whose words are not there any more are left out; `check()` names them.
  package func adjudications(of session: Session.ID) throws(InvalidInput) -> [Adjudication] {
    try read { db in
      guard let record = try TranscriptRecord.latest(of: session, db) else {
        throw unknownSession(session)
      }
      let transcript = try transcript(record)
      return try AdjudicationRecord.fetchAll(
        db, sql: "SELECT * FROM adjudication WHERE session = ? ORDER BY id",
        arguments: [session.rawValue]
      ).compactMap(\.adjudication).compactMap { adjudication in
        if adjudication.revision.hex == record.sha256 { return adjudication }
        let old = try TranscriptRecord.revision(adjudication.revision, of: session, db)
        let reanchoring =
          try old.map { Reanchoring(from: try self.transcript($0), to: transcript) }
          ?? Reanchoring(to: transcript)
        var adjudication = adjudication
        guard let anchor = reanchoring.place(adjudication.anchor).anchor else { return nil }
        adjudication.anchor = anchor
        return adjudication
      }
    }
  }
}
