import GRDB
import RapportCodebooks
package import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// The finished codings of a session by people, by rater: of whoever was done with it in a packet,
  /// and those that were imported.
  ///
  /// Whoever has it in an open packet, too, is coding it anew and left out.
  ///
  /// - Throws: `InvalidInput` where the study has no such session or can't be read.
  package func finishedReadings(
    of session: Session.ID
  ) throws(InvalidInput) -> [FinishedReading] {
    let finishes = try finishes().filter { $0.session == session }
    let log = try log(of: session)
    let (transcript, imported, seen) = try read { db in
      guard let record = try TranscriptRecord.latest(of: session, db), let row = record.id else {
        throw unknownSession(session)
      }
      return (
        try self.transcript(record), try currentReadings(of: row, by: .human, db),
        try firstTimes(of: "read-transcript", with: session, db)
      )
    }
    let blank = CodedSession(transcript: transcript, rater: .rules)
    return Set(finishes.map(\.rater)).sorted().compactMap { rater in
      let own = finishes.filter { $0.rater == rater }
      guard !own.contains(where: { $0.at == nil }) else { return nil }
      let packet = own.last { !$0.isImport }
      return FinishedReading(
        of: blank, by: rater, log, imported: imported.first { $0.rater.id == rater },
        finishedAt: packet?.at, importedAt: own.last?.at ?? 0,
        hidesMachine: packet?.hidesMachine ?? true,
        sawCodes: packet?.at.map { (seen[rater.rawValue] ?? .max) <= $0 } ?? false)
    }
  }

  /// What those who have finished coding a session agree on, with what was settled where they
  /// differ; nil where nobody has.
  package func consensus(of session: Session.ID) throws(InvalidInput) -> Consensus? {
    Consensus(
      of: try finishedReadings(of: session).map(\.reading),
      settledBy: try adjudications(of: session), codebooks: try codebooks()?.codebooks ?? [])
  }

  /// The sessions that two people or more have finished coding, by id.
  package func doubleCodedSessions() throws(InvalidInput) -> [Session.ID] {
    let bySession = Dictionary(grouping: try finishes(), by: \.session)
    return bySession.keys.sorted().filter { session in
      let own = bySession[session] ?? []
      let open = Set(own.filter { $0.at == nil }.map(\.rater))
      return Set(own.map(\.rater)).subtracting(open).count > 1
    }
  }

  /// The sessions that somebody has finished coding, by id.
  package func finishedSessions(of rater: Rater.ID) throws(InvalidInput) -> [Session.ID] {
    let own = try finishes().filter { $0.rater == rater }
    let open = Set(own.filter { $0.at == nil }.map(\.session))
    return Set(own.map(\.session)).subtracting(open).sorted()
  }

  /// A session in a packet or an import.
  private struct Finish {
    var session: Session.ID
    var rater: Rater.ID
    /// When it was done; nil while it isn't.
    var at: Int?
    var hidesMachine: Bool
    var isImport: Bool
  }

  /// All of them, in the order in which they were done.
  private func finishes() throws(InvalidInput) -> [Finish] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.session, p.rater, f.at, p.hides_machine, 0 AS is_import
          FROM packet_session AS s JOIN packet AS p ON p.id = s.packet
            LEFT JOIN packet_finish AS f ON f.packet = s.packet AND f.session = s.session
          UNION ALL
          SELECT t.session, c.rater, max(c.saved_at), 1, 1
          FROM coded_session AS c JOIN rater AS r ON r.id = c.rater
            JOIN transcript AS t ON t.id = c.transcript
          WHERE r.kind = 'human' AND t.revision =
            (SELECT max(revision) FROM transcript WHERE session = t.session)
          GROUP BY t.session, c.rater
          ORDER BY 3
          """
      ).map { row in
        Finish(
          session: .init(row["session"] as String), rater: .init(row["rater"] as String),
          at: row["at"], hidesMachine: row["hides_machine"], isImport: row["is_import"])
      }
    }
  }
}
