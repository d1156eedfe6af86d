public import RapportTranscripts

/// Reads a transcript that was typed: labels in front of what each person said.
///
/// docs/reference/formats.md lists the conventions it knows. A label is a speaker only where it
/// recurs or was named; every line ends in the account as turn, continuation, header, page
/// furniture, blank or unassigned.
public struct PlainTextReader: TranscriptReader {
  /// The format's name, as `--from` takes it.
  public static let name = "text"
  /// What the format is, in one line.
  public static let summary = "plain text with labels, e.g. `T: …` and `C: …`; one session a file"
  /// The endings of file names that suggest the format.
  public static let fileExtensions: Set<String> = ["txt", "text", "md"]

  /// No transcript of one session is larger, in bytes.
  static let largest = 64 << 20

  /// Makes a reader.
  public init() {}

  /// Whether the bytes are no known binary format.
  public func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
    TextDecoding.refusal(of: head, file: "") == nil
  }

  /// Reads the sessions of a source, one after the other.
  ///
  /// - Throws: `InvalidInput` where the source as a whole can't be read, and whatever `each` throws.
  public func read(
    _ source: Source, options: ReadingOptions,
    each: (Result<Reading, InvalidInput>) throws -> Void
  ) throws {
    let decoded = try TextDecoding(source.all(limit: Self.largest), file: source.name)
    if let diagnostic = OtherTextFormat.refusal(of: decoded.utf8[...], file: source.name) {
      throw InvalidInput(diagnostic)
    }
    var parser = PlainTextParser(decoded.utf8, file: source.name, options: options)
    var reading = try parser.reading()
    reading.diagnostics.insert(contentsOf: decoded.diagnostics, at: 0)
    try each(.success(reading))
  }
}
