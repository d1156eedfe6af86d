import GRDB
import RapportCodebooks
import RapportTranscripts

/// A row of `transcript`: one revision of a session's transcript.
struct TranscriptRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "transcript"
  static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase
  static let databaseColumnEncodingStrategy = DatabaseColumnEncodingStrategy.convertToSnakeCase

  var id: Int64?
  var session: String
  var revision: Int
  var sha256: String
  var body: String
  var addedAt: Int

  /// The newest revision of a session.
  static func latest(of session: Session.ID, _ db: Database) throws -> TranscriptRecord? {
    try fetchOne(
      db,
      sql: "SELECT * FROM transcript WHERE session = ? ORDER BY revision DESC LIMIT 1",
      arguments: [session.rawValue])
  }

  /// The revision of a session with a hash, the newest of several.
  static func revision(
    _ fingerprint: Fingerprint, of session: Session.ID, _ db: Database
  ) throws -> TranscriptRecord? {
    try fetchOne(
      db,
      sql: """
        SELECT * FROM transcript WHERE session = ? AND sha256 = ? ORDER BY revision DESC LIMIT 1
        """, arguments: [session.rawValue, fingerprint.hex])
  }

  /// The transcript; a body that can't be read any more is a complaint about the study.
  func transcript(at path: String) throws(InvalidInput) -> Transcript {
    do throws(InvalidInput) {
      return try Transcript.decode(json: Array(body.utf8)[...]).value
    } catch {
      throw InvalidInput(
        Diagnostic(
          .error, id: "study-damaged", "revision \(revision) of session '\(session)' can't be read",
          at: SourceLocation(file: path), hint: "go on with the last backup"))
    }
  }
}
