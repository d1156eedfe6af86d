public import RapportTranscripts

/// Reads CSV and TSV: one row an utterance, columns found by name, many sessions in one file.
///
/// Columns: `session` (or `transcript_id`), `utterance` (`utterance_id`, `n`), `speaker`, `role`
/// (`interlocutor`), `start` (`timestamp`), `end`, `text` (`utterance_text`), `to` (`addressee`).
/// Only `text` and one of `speaker` and `role` are needed; other columns are left alone.
public struct DelimitedReader: TranscriptReader {
  /// The format's name, as `--from` takes it.
  public static let name = "csv"
  /// What the format is, in one line.
  public static let summary =
    "CSV or TSV with a header; a row is an utterance; many sessions a file"
  /// The endings of file names that suggest the format.
  public static let fileExtensions: Set<String> = ["csv", "tsv", "tab"]

  /// No table is larger, in bytes.
  static let largest = 512 << 20

  /// Makes a reader.
  public init() {}

  /// Whether the first line names a column of texts and one of speakers or roles.
  public func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
    guard TextDecoding.refusal(of: head, file: "") == nil else { return false }
    let lines = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(2)
    let header = Array(lines.joined(separator: [0x0A]))
    guard let table = try? CSVTable(header, file: ""), table.header.count > 1 else {
      return false
    }
    let columns = UtteranceColumns(table)
    return columns.text != nil && (columns.speaker != nil || columns.role != nil)
  }

  /// Reads the sessions of a source, one after the other.
  ///
  /// - Throws: `InvalidInput` where the source as a whole can't be read, and whatever `each` throws.
  public func read(
    _ source: Source, options: ReadingOptions,
    each: (Result<Reading, InvalidInput>) throws -> Void
  ) throws {
    let decoded = try TextDecoding(source.all(limit: Self.largest), file: source.name)
    let isTabbed = ["tsv", "tab"].contains(SourceName.fileExtension(source.name))
    let table = try CSVTable(
      decoded.utf8, file: source.name, separator: isTabbed ? UInt8(ascii: "\t") : nil)
    let columns = UtteranceColumns(table)
    if let complaint = columns.complaint(in: table) { throw InvalidInput(complaint) }
    var shared = decoded.diagnostics
    if let note = columns.ignored(in: table) { shared.append(note) }
    for group in SessionRows.groups(table, columns, options: options) {
      let rows = UtteranceRows(table: table, columns: columns, options: options)
      let result = Result { () throws(InvalidInput) in try rows.reading(group) }
      try each(
        result.map { reading in
          var reading = reading
          reading.diagnostics.insert(contentsOf: shared, at: 0)
          return reading
        })
      shared = []
    }
  }
}
