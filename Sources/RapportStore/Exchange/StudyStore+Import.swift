import GRDB
import RapportCodebooks
import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// Takes in a rater's work from another copy of the study, all of it or nothing.
  ///
  /// What is here already, by its id or, for a reading's codings, by anchor, adds nothing: importing
  /// twice is importing once. Decisions on another revision of a transcript are found again in this
  /// study's newest one by their quotes.
  ///
  /// - Throws: `InvalidInput` where the study lacks a session, an entry contradicts one with the same
  ///   id, or the study can't be written.
  package func take(
    _ work: RaterWork, by actor: String = "local"
  ) throws(InvalidInput) -> ImportReport {
    try write { db in
      let sessions = Set(try String.fetchAll(db, sql: "SELECT id FROM session"))
      let missing = work.sessions.filter { !sessions.contains($0.rawValue) }.sorted()
      guard missing.isEmpty else { throw unknownSessions(missing) }
      try add(work.rater, db)
      var report = ImportReport(rater: work.rater.id)
      for decision in work.decisions.sorted(by: { $0.id < $1.id }) {
        try take(decision, &report, db)
      }
      for adjudication in work.adjudications {
        let known = try isKnown(adjudication.id, in: "adjudication", by: work.rater.id, db)
        if !known { try AdjudicationRecord(adjudication).insert(db) }
        report.count(isKnown: known)
      }
      for rating in work.ratings {
        let known = try isKnown(rating.id, in: "session_rating", by: work.rater.id, db)
        if !known { try insert(rating, db) }
        report.count(isKnown: known)
      }
      for note in work.notes {
        let known = try isKnown(note.id, in: "note", by: work.rater.id, db)
        if !known { try insert(note, db) }
        report.count(isKnown: known)
      }
      for reading in work.readings { try take(reading, by: work.rater, &report, db) }
      try record(actor, "import", nil, db)
      return report
    }
  }

  private func take(_ decision: Decision, _ report: inout ImportReport, _ db: Database) throws {
    guard try !isKnown(decision.id, in: "decision", by: decision.rater, db) else {
      let kept = try DecisionRecord.fetchOne(
        db, sql: "SELECT * FROM decision WHERE id = ?", arguments: [decision.id.rawValue])
      guard kept?.decision == decision else { throw conflict(decision.id) }
      report.count(isKnown: true)
      return
    }
    try DecisionRecord(decision).insert(db)
    report.count(isKnown: false)
    guard let place = try place(of: decision.revision, in: decision.session, db) else { return }
    let outcome = place.reanchoring.place(decision.anchor)
    if decision.kind != .undo { report.count(outcome) }
    // On the newest revision an anchor needs no second place, unless its words aren't there.
    if place.isNewest, case .kept = outcome { return }
    try save(outcome, of: decision.id, in: place.row, db)
  }

  /// A reading is united with the one the rater has here; the same adds nothing.
  private func take(
    _ reading: RaterWork.Reading, by rater: Rater, _ report: inout ImportReport, _ db: Database
  ) throws {
    guard let place = try place(of: reading.revision, in: reading.session, db) else { return }
    var current =
      try currentReadings(of: place.row, db).first { $0.rater == rater }
      ?? CodedSession(transcript: place.transcript, rater: rater)
    let here = current.codings.compactMap { Anchor($0, in: place.transcript) }
    var added = false
    for entry in reading.entries {
      let outcome = place.reanchoring.place(entry.anchor)
      guard let anchor = outcome.anchor, !here.contains(anchor) else {
        if outcome.anchor == nil { report.count(outcome) }
        continue
      }
      report.count(outcome)
      added = true
      current.codings.append(
        Coding(
          code: anchor.code, utterance: anchor.utterance,
          evidence: [Evidence(rule: nil, ranges: [anchor.range])], score: entry.score,
          isMain: entry.isMain))
    }
    current.codings.sort { ($0.utterance, $0.code) < ($1.utterance, $1.code) }
    report.count(isKnown: !added)
    if added { try save(current, on: place.row, db) }
  }

  /// The newest revision of a session, and how anchors of another one are found in it.
  private func place(
    of revision: Fingerprint, in session: Session.ID, _ db: Database
  ) throws -> (
    row: Int64, isNewest: Bool, transcript: Transcript, reanchoring: Reanchoring
  )? {
    guard let newest = try TranscriptRecord.latest(of: session, db), let row = newest.id else {
      return nil
    }
    let transcript = try transcript(newest)
    let old = try TranscriptRecord.revision(revision, of: session, db)
    let reanchoring =
      try old.map { Reanchoring(from: try self.transcript($0), to: transcript) }
      ?? Reanchoring(to: transcript)
    return (row, newest.sha256 == revision.hex, transcript, reanchoring)
  }

  /// Whether the study has an entry; one of somebody else's is a conflict.
  private func isKnown(
    _ id: Decision.ID, in table: String, by rater: Rater.ID, _ db: Database
  ) throws -> Bool {
    guard DecisionClock.isWithin(id, now + 86_400_000) else { throw conflict(id) }
    let owner = try String.fetchOne(
      db, sql: "SELECT rater FROM \(table) WHERE id = ?", arguments: [id.rawValue])
    guard let owner else { return false }
    guard owner == rater.rawValue else { throw conflict(id) }
    return true
  }

  private func conflict(_ id: Decision.ID) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "import-conflict",
        "the entry \(id) is dated ahead, or the study has another one of this id",
        at: SourceLocation(file: path),
        hint: "entries are never changed; export the work again from where it was done"))
  }

  private func unknownSessions(_ sessions: [Session.ID]) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "import-unknown-session",
        "the work is about \(sessions.count) sessions that the study doesn't have: "
          + sessions.prefix(5).map(\.rawValue).joined(separator: ", ")
          + (sessions.count > 5 ? ", …" : ""), at: SourceLocation(file: path),
        hint: "add their transcripts first: `rapport study add`"))
  }
}

extension ImportReport {
  fileprivate mutating func count(isKnown: Bool) {
    if isKnown { known += 1 } else { added += 1 }
  }
}
