import RapportTranscripts

/// Reads the rows of sessions.csv and gathers every complaint.
struct SessionManifestParser {
  private let table: CSVTable
  private let columns: [String: Int]
  private var complaints: [Diagnostic] = []

  init(_ table: CSVTable) {
    self.table = table
    var columns: [String: Int] = [:]
    for name in SessionManifest.columns {
      columns[name] = table.column([name] + (Self.aliases[name] ?? []))
    }
    self.columns = columns
  }

  private static let aliases = [
    "therapists": ["therapist", "leaders"], "clients": ["client", "members"], "file": ["files"],
    "session": ["session_id"],
  ]

  mutating func manifest() throws(InvalidInput) -> SessionManifest {
    guard columns["session"] != nil else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "manifest-no-session", "sessions.csv has no column `session`",
          at: SourceLocation(file: table.file, line: table.headerLine),
          hint: "columns: " + SessionManifest.columns.joined(separator: ", ")))
    }
    checkColumns()
    var rows: [SessionManifest.Row] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      guard let id = table.value(row, columns["session"]) else {
        complain("manifest-no-session", "the row names no session", row, "session", "write its id")
        continue
      }
      if let line = lines[id] {
        complain(
          "duplicate-session", "session '\(id)' has a row already, on line \(line)", row, "session",
          "write one row for each session; several files are separated by |")
        continue
      }
      lines[id] = row.line
      rows.append(self.row(row, id))
    }
    if !complaints.isEmpty { throw InvalidInput(complaints) }
    return SessionManifest(path: table.file, rows: rows)
  }

  private mutating func checkColumns() {
    let used = Set(columns.values)
    for (index, name) in table.header.enumerated() where !used.contains(index) {
      complaints.append(
        Diagnostic(
          .error, id: "unknown-column", "sessions.csv has an unknown column '\(name.prefix(40))'",
          at: SourceLocation(file: table.file, line: table.headerLine),
          hint: "columns: " + SessionManifest.columns.joined(separator: ", ")))
    }
  }

  private mutating func row(_ row: CSVRow, _ id: String) -> SessionManifest.Row {
    var details = Session(id: .init(id))
    details.therapists = list(row, "therapists").map { .init($0) }
    details.clients = list(row, "clients").map { .init($0) }
    details.present = list(row, "present")
    details.group = table.value(row, columns["group"]).map { .init($0) }
    details.date = date(row)
    details.modality = table.value(row, columns["modality"])
    details.language = table.value(row, columns["language"])
    if let text = table.value(row, columns["number"]) {
      details.number = Int(text).flatMap { $0 >= 0 ? $0 : nil }
      if details.number == nil {
        complain("manifest-value", "`number` is no whole number", row, "number", "e.g. 3")
      }
    }
    if let text = table.value(row, columns["minutes"]) {
      details.minutes = Double(text).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
      if details.minutes == nil {
        complain("manifest-value", "`minutes` is no number", row, "minutes", "e.g. 50")
      }
    }
    let folder = SourceName.folder(table.file)
    return SessionManifest.Row(
      session: id, files: list(row, "file").map { TranscriptFiles.join(folder, $0) },
      details: details, roles: roles(row), location: table.location(row, columns["file"]))
  }

  private mutating func date(_ row: CSVRow) -> String? {
    guard let text = table.value(row, columns["date"]) else { return nil }
    let shape = text.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "#") : $0 }
    guard ["####-##-##", "####-##", "####"].contains(String(decoding: shape, as: UTF8.self)) else {
      complain("manifest-value", "`date` is no ISO date", row, "date", "e.g. 2026-03-01")
      return nil
    }
    return text
  }

  private mutating func roles(_ row: CSVRow) -> [String: SpeakerRole] {
    guard let text = table.value(row, columns["roles"]) else { return [:] }
    do throws(InvalidInput) {
      return try RoleMap.parse(text, at: table.location(row, columns["roles"]))
    } catch {
      complaints += error.diagnostics
      return [:]
    }
  }

  private func list(_ row: CSVRow, _ name: String) -> [String] {
    (table.value(row, columns[name]) ?? "").split(whereSeparator: { "|;".contains($0) })
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private mutating func complain(
    _ id: String, _ message: String, _ row: CSVRow, _ column: String, _ hint: String
  ) {
    complaints.append(
      Diagnostic(.error, id: id, message, at: table.location(row, columns[column]), hint: hint))
  }
}
