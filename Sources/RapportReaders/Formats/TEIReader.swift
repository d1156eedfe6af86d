public import RapportTranscripts

/// Reads TEI: utterances (`u`), speeches (`sp`), ISO 24624 annotation blocks, timelines, declared
/// people with roles; one session for each `TEI` of a `teiCorpus`.
///
/// TEI without its namespace and TEI P4 are recognised and said to be so.
public struct TEIReader: TranscriptReader {
  /// The format's name.
  public static let name = "tei"
  /// What it reads, in one line.
  public static let summary =
    "TEI P5 and ISO 24624 transcriptions of speech (also P4, drama, ParlaMint)"
  /// The usual endings of such files.
  public static let fileExtensions: Set<String> = ["xml", "tei"]

  private static let namespace = "http://www.tei-c.org/ns/1.0"
  private let chunk: Int

  /// Makes a reader.
  public init() { self.init(chunk: 1 << 16) }

  init(chunk: Int) { self.chunk = chunk }

  /// Whether the root element is one of TEI.
  public func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
    XMLHead(head).map { Self.isTEI($0.root) } ?? false
  }

  /// Reads the sessions of a source, one after the other.
  ///
  /// - Throws: `InvalidInput` where the file is refused, and whatever `each` throws.
  public func read(
    _ source: Source, options: ReadingOptions,
    each: (Result<Reading, InvalidInput>) throws -> Void
  ) throws {
    let mapping = try BuiltInMappings.tei()
    let file = source.name
    let stream = XMLSessionStream(
      choose: { root in
        guard Self.isTEI(root) else { return nil }
        return (mapping, Self.remarks(on: root, file))
      }, chunk: chunk)
    try stream.read(source, options: options, each: each)
  }

  /// Whether a root element is one of TEI's, with or without namespace.
  static func isTEI(_ root: XMLName) -> Bool {
    root.namespace == namespace && ["TEI", "teiCorpus", "text", "standOff"].contains(root.local)
      || root.namespace.isEmpty
        && ["TEI", "TEI.2", "teiCorpus", "teiCorpus.2"].contains(root.local)
  }

  private static func remarks(on root: XMLName, _ file: String) -> [Diagnostic] {
    guard root.namespace.isEmpty else { return [] }
    let what =
      root.local.hasSuffix(".2")
      ? "this is TEI P4 (<\(root.local)>); it is read like P5"
      : "this is TEI without its namespace; it is read all the same"
    return [
      Diagnostic(
        .note, id: "tei-no-namespace", what, at: SourceLocation(file: file),
        hint: "add xmlns=\"\(namespace)\" to <\(root.local)> for other programs")
    ]
  }
}
