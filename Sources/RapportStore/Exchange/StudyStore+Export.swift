import GRDB
import RapportCodebooks
package import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// Everything one rater did, to be taken into another study with the same sessions.
  ///
  /// - Throws: `InvalidInput` where the study has no such rater.
  package func work(
    of rater: Rater.ID, by actor: String = "local"
  ) throws(InvalidInput) -> RaterWork {
    let study = try description().uid
    let work = try read { db in
      let name = rater.rawValue
      let kind = try String.fetchOne(
        db, sql: "SELECT kind FROM rater WHERE id = ?", arguments: [name])
      guard let kind = kind.flatMap(Rater.Kind.init) else { throw try unknownRater(rater, db) }
      var work = RaterWork(study: study, rater: Rater(id: rater, kind: kind))
      work.decisions = try DecisionRecord.fetchAll(
        db, sql: "SELECT * FROM decision WHERE rater = ? ORDER BY id", arguments: [name]
      ).compactMap(\.decision)
      work.adjudications = try AdjudicationRecord.fetchAll(
        db, sql: "SELECT * FROM adjudication WHERE rater = ? ORDER BY id", arguments: [name]
      ).compactMap(\.adjudication)
      work.ratings = try ratings("rater = ?", name, db)
      work.notes = try notes("rater = ?", name, db)
      for session in try String.fetchAll(db, sql: "SELECT id FROM session ORDER BY id") {
        guard let record = try TranscriptRecord.latest(of: .init(session), db),
          let row = record.id, let revision = Fingerprint(hex: record.sha256)
        else { continue }
        for reading in try currentReadings(of: row, db) where reading.rater.id == rater {
          work.readings.append(.init(reading, of: revision))
        }
      }
      return work
    }
    try record(actor, "export")
    return work
  }

  private func unknownRater(_ rater: Rater.ID, _ db: Database) throws -> InvalidInput {
    let known = try String.fetchAll(db, sql: "SELECT id FROM rater ORDER BY id")
    return InvalidInput(
      Diagnostic(
        .error, id: "study-unknown-rater", "the study has no rater '\(rater)'",
        at: SourceLocation(file: path),
        hint: known.isEmpty
          ? "nobody decided anything yet" : "raters: " + known.joined(separator: ", "))
    )
  }
}

extension RaterWork.Reading {
  /// What a reading comes to as a list of places.
  init(_ reading: CodedSession, of revision: Fingerprint) {
    session = reading.transcript.session.id
    self.revision = revision
    entries = reading.codings.compactMap { coding in
      Anchor(coding, in: reading.transcript).map {
        Entry(anchor: $0, score: coding.score, isMain: coding.isMain)
      }
    }
  }
}
