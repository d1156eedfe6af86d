public import RapportTranscripts

/// Turns a file of one format into transcripts.
public protocol TranscriptReader: Sendable {
  /// The format's name, as `--from` takes it, e.g. `text`, `tei`.
  static var name: String { get }
  /// What the format is, in one line for `rapport check --help` and docs/reference/formats.md.
  static var summary: String { get }
  /// The endings of file names that suggest the format, in lower case without the dot.
  static var fileExtensions: Set<String> { get }

  /// Whether the beginning of a source looks like this format; never by its name.
  func recognizes(_ head: ArraySlice<UInt8>) -> Bool

  /// Reads the sessions of a source, one after the other.
  ///
  /// - Parameter each: gets every session in the order of the source; a session that can't be read
  ///   is a failure and the next one follows.
  /// - Throws: `InvalidInput` where the source as a whole can't be read, and whatever `each` throws.
  func read(
    _ source: Source, options: ReadingOptions,
    each: (Result<Reading, InvalidInput>) throws -> Void
  ) throws
}
