import GRDB
import RapportCodebooks
import RapportCoding
import RapportTranscripts

extension StudyStore {
  /// Finds the decisions about a session again in a new revision, from where they stood last.
  func reanchorDecisions(
    of revision: Revision, from last: TranscriptRecord, _ reanchoring: Reanchoring, _ db: Database
  ) throws -> [RevisionReport.Move] {
    let placed = try placedDecisions(of: revision.session, in: last.id, db)
    var moves: [RevisionReport.Move] = []
    for (decision, isLost) in placed {
      // What was lost once is looked for by its words alone: they may be back.
      let outcome =
        isLost
        ? Reanchoring(to: revision.transcript).place(decision.anchor)
        : reanchoring.place(decision.anchor)
      try save(outcome, of: decision.id, in: revision.row, db)
      guard decision.kind != .undo else { continue }
      moves.append(.init(from: decision.anchor, rater: decision.rater, outcome: outcome))
    }
    return moves.sorted { ($0.rater, $0.from) < ($1.rater, $1.from) }
  }

  /// Keeps where a decision stands in a revision.
  func save(
    _ outcome: Reanchoring.Outcome, of decision: Decision.ID, in row: Int64, _ db: Database
  ) throws {
    let (word, anchor) =
      switch outcome {
      case .kept(let anchor): ("kept", anchor as Anchor?)
      case .moved(let anchor): ("moved", anchor)
      case .lost: ("lost", nil)
      }
    try db.execute(
      sql: """
        INSERT INTO reanchoring (decision, transcript, outcome, utterance, start_byte, end_byte)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        decision.rawValue, row, word, anchor?.utterance, anchor?.range.lowerBound,
        anchor?.range.upperBound,
      ])
  }

  /// The decisions about a session with their places in a revision, and whether they are lost in it.
  ///
  /// - Parameter last: only those that came into the file behind this row.
  func placedDecisions(
    of session: Session.ID, in transcript: Int64?, after last: Int64 = 0, _ db: Database
  ) throws -> [(decision: Decision, isLost: Bool)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT d.*, r.outcome AS new_outcome, r.utterance AS new_utterance,
          r.start_byte AS new_start, r.end_byte AS new_end
        FROM decision AS d LEFT JOIN reanchoring AS r
          ON r.decision = d.id AND r.transcript = ?
        WHERE d.session = ? AND d.rowid > ? ORDER BY d.id
        """, arguments: [transcript, session.rawValue, last])
    return try rows.compactMap { row in
      guard var decision = try DecisionRecord(row: row).decision else { return nil }
      if let utterance = row["new_utterance"] as Int?, let start = row["new_start"] as Int?,
        let end = row["new_end"] as Int?, start <= end
      {
        decision.anchor.utterance = utterance
        decision.anchor.range = start..<end
      }
      return (decision, row["new_outcome"] as String? == "lost")
    }
  }

  /// Carries the readings of people and models over to a new revision; the rules code it afresh.
  func reanchorReadings(
    of revision: Revision, from last: TranscriptRecord, _ reanchoring: Reanchoring, _ db: Database
  ) throws -> [RevisionReport.Move] {
    guard let row = last.id else { return [] }
    var moves: [RevisionReport.Move] = []
    for var reading in try currentReadings(of: row, db) where reading.rater.kind != .rules {
      let old = reading.transcript
      var codings: [Coding] = []
      for var coding in reading.codings {
        guard let anchor = Anchor(coding, in: old) else { continue }
        let outcome = reanchoring.place(anchor)
        moves.append(.init(from: anchor, rater: reading.rater.id, outcome: outcome))
        guard let found = outcome.anchor else { continue }
        coding.utterance = found.utterance
        let shift = found.range.lowerBound - anchor.range.lowerBound
        for index in coding.evidence.indices {
          coding.evidence[index].ranges = coding.evidence[index].ranges.map {
            $0.lowerBound + shift..<$0.upperBound + shift
          }
        }
        codings.append(coding)
      }
      reading.transcript = revision.transcript
      reading.codings = codings
      reading.internalCodings = []
      reading.episodes = []
      reading.addressees = []
      try save(reading, on: revision.row, db)
    }
    return moves.sorted { ($0.rater, $0.from) < ($1.rater, $1.from) }
  }
}
