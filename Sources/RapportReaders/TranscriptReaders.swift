public import RapportTranscripts

/// The formats that can be read, and the choice between them: by content first, then by the ending
/// of the file's name.
public struct TranscriptReaders: Sendable {
  /// The readers in the order in which they are asked; plain text takes what is left.
  public var readers: [any TranscriptReader]

  /// Makes a list of readers.
  public init(_ readers: [any TranscriptReader]) { self.readers = readers }

  /// Every format Rapport knows.
  public static var all: TranscriptReaders {
    TranscriptReaders([
      JSONReader(), TEIReader(), XMLReader(), DelimitedReader(), PlainTextReader(),
    ])
  }

  /// These readers with another one, which is asked first; it takes the place of one by its name.
  public func adding(_ reader: some TranscriptReader) -> TranscriptReaders {
    let name = type(of: reader).name
    return TranscriptReaders([reader] + readers.filter { type(of: $0).name != name })
  }

  /// The names that `--from` takes, in order.
  public var names: [String] { readers.map { type(of: $0).name } }

  /// The reader with a name.
  ///
  /// - Throws: `InvalidInput` with the known names.
  public func reader(named name: String) throws(InvalidInput) -> any TranscriptReader {
    if let reader = readers.first(where: { type(of: $0).name == name }) { return reader }
    throw InvalidInput(
      Diagnostic(
        .error, id: "unknown-format", "there is no format '\(name)'",
        hint: "formats: " + names.joined(separator: ", ")))
  }

  /// The reader for a source.
  ///
  /// - Throws: `InvalidInput` for bytes that no reader takes: an empty file, an archive, a PDF.
  public func reader(for source: Source) throws -> any TranscriptReader {
    let head = try source.peek()
    let ending = SourceName.fileExtension(source.name)
    let suggested = readers.first { type(of: $0).fileExtensions.contains(ending) }
    let text = readers.last
    for reader in readers where type(of: reader).name != text.map({ type(of: $0).name }) {
      if reader.recognizes(head) { return reader }
    }
    if let refusal = TextDecoding.refusal(of: head, file: source.name) {
      throw InvalidInput(refusal)
    }
    if let reader = suggested ?? text { return reader }
    throw InvalidInput(
      Diagnostic(
        .error, id: "unknown-format", "no reader takes this file",
        at: SourceLocation(file: source.name), hint: "formats: " + names.joined(separator: ", ")))
  }

  /// Reads the sessions of one source.
  ///
  /// - Parameters:
  ///   - from: the format's name; left out, it is chosen.
  ///   - each: gets each session in order, or why it couldn't be read. A source that can't be read
  ///     at all is one failure.
  /// - Throws: what `each` throws.
  public func read(
    _ source: Source, options: ReadingOptions = .init(), from format: String? = nil,
    each: (Result<Reading, InvalidInput>) throws -> Void
  ) throws {
    var thrownByEach: (any Error)?
    do {
      let reader = try format.map { try self.reader(named: $0) } ?? self.reader(for: source)
      try reader.read(source, options: options) { result in
        do { try each(result) } catch {
          thrownByEach = error
          throw error
        }
      }
    } catch {
      if let thrownByEach { throw thrownByEach }
      try each(.failure(Self.complaint(error, source.name)))
    }
  }

  /// An error of the system as one a user can read.
  static func complaint(_ error: any Error, _ file: String) -> InvalidInput {
    if let invalid = error as? InvalidInput { return invalid }
    return InvalidInput(
      Diagnostic(
        .error, id: "unreadable-file", "the file could not be read to its end",
        at: SourceLocation(file: file), hint: "check the disk and the file's permissions"))
  }
}
