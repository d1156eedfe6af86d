public import RapportTranscripts

/// Reads XML of any vocabulary for which there is a mapping: the one given, else the built-in one
/// for the root element and its namespace.
///
/// Never guesses.
public struct XMLReader: TranscriptReader {
  /// The format's name.
  public static let name = "xml"
  /// What it reads, in one line.
  public static let summary =
    "XML by a mapping: built in are transcript/turn, Transcriber .trs, ELAN .eaf, EXMARaLDA .exb"
    + " and .exs, FOLKER .flk, TalkBank, FoLiA, Akoma Ntoso"
  /// The usual endings of such files.
  public static let fileExtensions: Set<String> = [
    "xml", "trs", "eaf", "exb", "exs", "flk", "folia",
  ]

  private let mapping: XMLMapping?
  private let chunk: Int

  /// A reader that uses `mapping` for every file, or the built-in mappings.
  public init(mapping: XMLMapping? = nil) { self.init(mapping: mapping, chunk: 1 << 16) }

  init(mapping: XMLMapping?, chunk: Int) {
    self.mapping = mapping
    self.chunk = chunk
  }

  /// Whether the beginning is XML, and (without a mapping of its own) not TEI.
  public func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
    XMLHead(head).map { mapping != nil || !TEIReader.isTEI($0.root) } ?? false
  }

  /// Reads the sessions of a source, one after the other.
  ///
  /// - Throws: `InvalidInput` where the file is refused, and whatever `each` throws.
  public func read(
    _ source: Source, options: ReadingOptions,
    each: (Result<Reading, InvalidInput>) throws -> Void
  ) throws {
    let own = mapping
    let builtIn = own == nil ? try BuiltInMappings.all() : []
    let stream = XMLSessionStream(
      choose: { root in
        if let own { return (own, []) }
        return builtIn.first { $0.fits(root) }.map { ($0, []) }
      }, chunk: chunk)
    try stream.read(source, options: options, each: each)
  }
}
