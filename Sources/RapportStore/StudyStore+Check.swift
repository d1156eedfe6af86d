import Foundation
import GRDB
import RapportCodebooks
import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// Looks through the whole study: SQLite's own checks, every hash computed anew, every reference and
  /// every place of a coding or decision.
  ///
  /// - Returns: what is wrong, and what was lost by changed transcripts as warnings; empty where all
  ///   is well.
  package func check() throws(InvalidInput) -> [Diagnostic] {
    try read { db in
      let broken = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      guard broken.isEmpty else {
        return [finding("study-damaged", "SQLite finds \(broken.count) faults in the file")]
      }
      return try schema(db) + references(db) + transcripts(db) + codebooks(db) + codings(db)
        + decisions(db)
    }
  }

  private func finding(
    _ id: String, _ message: String, _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      severity, id: id, message, at: SourceLocation(file: path),
      hint: severity == .error ? "keep the file as it is and go on with the last backup" : nil)
  }

  /// A trigger that was taken out would let entries be changed.
  private func schema(_ db: Database) throws -> [Diagnostic] {
    func parts(_ db: Database) throws -> Set<String> {
      Set(
        try String.fetchAll(
          db,
          sql: """
            SELECT type || ' ' || name || ' ' || sql FROM sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'grdb_%' AND name NOT LIKE 'sqlite_%'
            """))
    }
    let fresh = try DatabaseQueue()
    try StudyMigrations.migrator.migrate(fresh)
    let differing = try fresh.read(parts).symmetricDifference(parts(db))
    guard !differing.isEmpty else { return [] }
    return [
      finding(
        "study-schema-changed",
        "\(differing.count) tables, indexes or triggers are not those that Rapport makes")
    ]
  }

  private func references(_ db: Database) throws -> [Diagnostic] {
    let tables = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map {
      $0["table"] as String
    }
    return Dictionary(grouping: tables) { $0 }.sorted { $0.key < $1.key }.map { table, rows in
      finding(
        "study-dangling-reference",
        "\(rows.count) entries of `\(table)` refer to something that isn't there")
    }
  }

  private func transcripts(_ db: Database) throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let rows = try TranscriptRecord.fetchCursor(
      db, sql: "SELECT * FROM transcript ORDER BY session, revision")
    while let record = try rows.next() {
      guard Fingerprint(of: Array(record.body.utf8)).hex != record.sha256 else { continue }
      findings.append(
        finding(
          "study-transcript-changed",
          "revision \(record.revision) of session '\(record.session)' is not what was added"))
    }
    return findings
  }

  private func codebooks(_ db: Database) throws -> [Diagnostic] {
    try Row.fetchAll(db, sql: "SELECT fingerprint, file, yaml, base FROM codebook ORDER BY 1")
      .compactMap { row in
        let base = (row["base"] as String?).flatMap { Fingerprint(hex: $0) }
        let found = Fingerprint(of: Array(row["yaml"] as Data), extending: base)
        guard found.hex != row["fingerprint"] as String else { return nil }
        return finding(
          "study-codebook-changed", "the codebook `\(row["file"] as String)` is not what was added")
      }
  }

  /// Codings whose words are not those of their revision.
  private func codings(_ db: Database) throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let sessions = try Row.fetchAll(
      db, sql: "SELECT id, transcript, rater FROM coded_session ORDER BY id")
    for session in sessions {
      guard
        let record = try TranscriptRecord.fetchOne(
          db, sql: "SELECT * FROM transcript WHERE id = ?",
          arguments: [session["transcript"] as Int64])
      else { continue }
      let transcript = try record.transcript(at: path)
      let codings = try CodingRecord.fetchAll(
        db, sql: "SELECT * FROM coding WHERE coded_session = ?",
        arguments: [session["id"] as Int64])
      let dangling = codings.count { coding in
        !transcript.holds(
          coding.quote, at: coding.utterance, coding.startByte, coding.endByte)
      }
      guard dangling > 0 else { continue }
      findings.append(
        finding(
          "study-dangling-anchor",
          "\(dangling) codings of session '\(record.session)' by '\(session["rater"] as String)' "
            + "are not at their words"))
    }
    return findings
  }

  /// Decisions that are not at their words, and those whose words the newest revision has no more.
  private func decisions(_ db: Database) throws -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for session in try String.fetchAll(db, sql: "SELECT id FROM session ORDER BY id") {
      guard let record = try TranscriptRecord.latest(of: .init(session), db) else { continue }
      let transcript = try record.transcript(at: path)
      let placed = try placedDecisions(of: .init(session), in: record.id, db)
      let lost = placed.count { $0.isLost && $0.decision.kind != .undo }
      let dangling = placed.count { decision, isLost in
        let anchor = decision.anchor
        return !isLost
          && !transcript.holds(
            anchor.quote, at: anchor.utterance, anchor.range.lowerBound, anchor.range.upperBound)
      }
      if dangling > 0 {
        findings.append(
          finding(
            "study-dangling-anchor",
            "\(dangling) decisions on session '\(session)' are not at their words"))
      }
      if lost > 0 {
        findings.append(
          finding(
            "study-lost-decisions",
            "\(lost) decisions on session '\(session)' are about words that its newest revision "
              + "has no more", .warning))
      }
    }
    return findings
  }
}

extension Transcript {
  /// Whether some words stand at some bytes of an utterance.
  fileprivate func holds(_ quote: String, at utterance: Int, _ start: Int, _ end: Int) -> Bool {
    utterances.indices.contains(utterance) && start <= end
      && end <= utterances[utterance].text.utf8.count
      && text(of: Passage(utterance: utterance, utf8: start..<end)) == quote
  }
}
