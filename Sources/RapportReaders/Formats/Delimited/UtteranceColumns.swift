import RapportTranscripts

/// Where the columns of a table of utterances are.
struct UtteranceColumns {
  let session: Int?
  let utterance: Int?
  let speaker: Int?
  let role: Int?
  let start: Int?
  let end: Int?
  let text: Int?
  let addressee: Int?

  private static let names: [(column: String, others: [String])] = [
    ("session", ["transcript_id", "session_id", "transcript"]),
    ("utterance", ["utterance_id", "n", "turn", "turn_id"]), ("speaker", ["speaker_id", "who"]),
    ("role", ["interlocutor", "speaker_role"]), ("start", ["timestamp", "start_time", "time"]),
    ("end", ["end_time"]), ("text", ["utterance_text", "content"]), ("to", ["addressee"]),
  ]

  init(_ table: CSVTable) {
    let indices = Self.names.map { table.column([$0.column] + $0.others) }
    session = indices[0]
    utterance = indices[1]
    speaker = indices[2]
    role = indices[3]
    start = indices[4]
    end = indices[5]
    text = indices[6]
    addressee = indices[7]
  }

  /// An error where a column is missing that every utterance needs.
  func complaint(in table: CSVTable) -> Diagnostic? {
    let missing =
      text == nil ? "`text`" : speaker == nil && role == nil ? "`speaker` or `role`" : nil
    guard let missing else { return nil }
    let known = Self.names.map { ([$0.column] + $0.others).joined(separator: "|") }
    return Diagnostic(
      .error, id: "csv-missing-column",
      "the table has no column \(missing); its first line has \(table.header.count) columns",
      at: SourceLocation(file: table.file, line: table.headerLine),
      hint: "known columns: " + known.joined(separator: ", "))
  }

  /// A note about the columns that aren't read.
  func ignored(in table: CSVTable) -> Diagnostic? {
    let used = [session, utterance, speaker, role, start, end, text, addressee].compactMap { $0 }
    let ignored = table.header.indices.filter { !used.contains($0) }.map { table.header[$0] }
    guard !ignored.isEmpty else { return nil }
    return Diagnostic(
      .note, id: "csv-columns-ignored",
      "columns that are not read: " + ignored.joined(separator: ", "),
      at: SourceLocation(file: table.file, line: table.headerLine),
      hint: "nothing to do unless one of them is meant to be read")
  }
}
