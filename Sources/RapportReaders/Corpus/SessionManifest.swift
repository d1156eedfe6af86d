import Foundation
public import RapportTranscripts

/// sessions.csv: who saw whom, which is rarely in the transcripts themselves.
///
/// Columns: session, file, therapists, clients, group, number, date, minutes, modality, present,
/// language, roles. Several values in a cell are separated by `|` or `;`; only `session` is needed.
public struct SessionManifest: Sendable {
  /// The columns.
  public static let columns = [
    "session", "file", "therapists", "clients", "group", "number", "date", "minutes", "modality",
    "present", "language", "roles",
  ]

  /// Where it was read from.
  public let path: String
  /// The rows in the order of the file.
  public let rows: [Row]
  private let indexBySession: [String: Int]
  private let indexByFile: [String: Int]

  /// A session as sessions.csv describes it.
  public struct Row: Sendable {
    /// The session's id.
    public var session: String
    /// Its files, as paths; empty where the column is, and then a file of the session's name is
    /// meant.
    public var files: [String]
    /// Everything else about the session that the row says.
    public var details: Session
    /// Roles by label.
    public var roles: [String: SpeakerRole]
    /// Where the row stands.
    public var location: SourceLocation
  }

  init(path: String, rows: [Row]) {
    self.path = path
    self.rows = rows
    var bySession: [String: Int] = [:]
    var byFile: [String: Int] = [:]
    var shared: Set<String> = []
    for (index, row) in rows.enumerated() {
      bySession[row.session] = index
      for file in row.files {
        if byFile[file] != nil { shared.insert(file) }
        byFile[file] = index
      }
    }
    for file in shared { byFile[file] = nil }
    indexBySession = bySession
    indexByFile = byFile
  }

  /// Reads sessions.csv.
  ///
  /// - Throws: `InvalidInput` with every complaint, each with its line and column.
  public static func load(_ path: String) throws(InvalidInput) -> SessionManifest {
    let source = try Source(path: path)
    do {
      let decoded = try TextDecoding(source.all(limit: 64 << 20), file: path)
      let table = try CSVTable(decoded.utf8, file: path)
      var parser = SessionManifestParser(table)
      return try parser.manifest()
    } catch {
      throw TranscriptReaders.complaint(error, path)
    }
  }

  /// The row of a session.
  public func row(for session: Session.ID) -> Row? {
    indexBySession[session.rawValue].map { rows[$0] }
  }

  /// The row that names a file, or the one of the session with the file's name.
  public func row(forFile path: String) -> Row? {
    if let index = indexByFile[path] { return rows[index] }
    guard let row = row(for: .init(SourceName.stem(path))), row.files.isEmpty else { return nil }
    return row
  }

  /// A complaint for each file that is named and doesn't exist.
  func missingFiles() -> InvalidInput? {
    var complaints: [Diagnostic] = []
    for row in rows {
      for file in row.files where !FileManager.default.fileExists(atPath: file) {
        complaints.append(
          Diagnostic(
            .error, id: "manifest-missing-file", "there is no file \(file)", at: row.location,
            hint: "paths are relative to the folder of sessions.csv"))
      }
    }
    return complaints.isEmpty ? nil : InvalidInput(complaints)
  }

  func noteOnMissingRow(_ path: String) -> Diagnostic {
    Diagnostic(
      .note, id: "manifest-missing-row", "\(self.path) has no row for this session",
      at: SourceLocation(file: path),
      hint: "add one to say who the therapist and the clients are")
  }
}
