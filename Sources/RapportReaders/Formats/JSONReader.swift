public import RapportTranscripts

/// Reads the JSON form of docs/reference/transcript-json.md: one transcript, a list of them, or JSON
/// Lines with one on each line, which stream.
public struct JSONReader: TranscriptReader {
  /// The format's name, as `--from` takes it.
  public static let name = "json"
  /// What the format is, in one line.
  public static let summary = "Rapport's JSON: one transcript, a list, or JSON Lines"
  /// The endings of file names that suggest the format.
  public static let fileExtensions: Set<String> = ["json", "jsonl", "ndjson"]

  /// No line of JSON Lines and no file of another shape is larger, in bytes.
  static let largest = 256 << 20

  /// Makes a reader.
  public init() {}

  /// Whether the bytes begin as a JSON object or a list of objects.
  public func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    let rest = start.drop { $0 <= 0x20 }
    guard let first = rest.first else { return false }
    let next = rest.dropFirst().first { $0 > 0x20 }
    switch first {
    case UInt8(ascii: "{"):
      return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    case UInt8(ascii: "["):
      return next == UInt8(ascii: "{")
    default: return false
    }
  }

  /// Reads the sessions of a source, one after the other.
  ///
  /// - Throws: `InvalidInput` where the source as a whole can't be read, and whatever `each` throws.
  public func read(
    _ source: Source, options: ReadingOptions,
    each: (Result<Reading, InvalidInput>) throws -> Void
  ) throws {
    let head = try source.peek()
    if let refusal = TextDecoding.refusal(of: head, file: source.name) {
      throw InvalidInput(refusal)
    }
    var lines = LineByLine(source, limit: Self.largest)
    guard head.first == UInt8(ascii: "{"), let first = try lines.next() else {
      return try readWhole(lines.rest(after: []), source.name, options, each)
    }
    guard let node = try? JSONParser.parse(first[...], file: source.name),
      node["utterances"] != nil
    else {
      return try readWhole(lines.rest(after: first), source.name, options, each)
    }
    try each(result(node, options, isOnly: true))
    while let line = try lines.next() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      let number = lines.number
      try each(
        Result { () throws(InvalidInput) in
          try JSONParser.parse(line[...], file: source.name, line: number)
        }.flatMap { result($0, options, isOnly: false) })
    }
  }

  private func readWhole(
    _ bytes: [UInt8], _ file: String, _ options: ReadingOptions,
    _ each: (Result<Reading, InvalidInput>) throws -> Void
  ) throws {
    let decoded = try TextDecoding(bytes, file: file)
    let node = try JSONParser.parse(decoded.utf8[...], file: file)
    guard let elements = node.elements else {
      return try each(result(node, options, isOnly: true))
    }
    for element in elements { try each(result(element, options, isOnly: elements.count == 1)) }
  }

  /// - Parameter isOnly: one transcript in the file may take its id from the file's name.
  private func result(
    _ node: JSONNode, _ options: ReadingOptions, isOnly: Bool
  ) -> Result<Reading, InvalidInput> {
    Result { () throws(InvalidInput) in
      let file = node.location.file
      let id = options.sessionID ?? (isOnly ? SourceName.stem(file) : nil)
      let decoded = try Transcript.decode(node, sessionID: id)
      var transcript = decoded.value
      guard !transcript.utterances.isEmpty else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "no-utterances", "the transcript has no utterances", at: node.location,
            hint: "`utterances` is an empty list"))
      }
      options.applyRoles(to: &transcript)
      let count = transcript.utterances.count
      return Reading(
        transcript, diagnostics: decoded.diagnostics,
        account: SourceAccount(
          unit: "utterance", total: count, entries: [.init(kind: "turn", count: count)]))
    }
  }
}
