public import RapportTranscripts

/// Codings as a table: what people exchange, whoever coded.
///
/// Columns: `session`, `utterance` and `code` are needed; `codebook`, `rater`, `kind` and `main` are
/// read where they are there, all others passed over. A row with an empty code says that the
/// utterance was looked at and carries none.
public struct CodingsFile: Sendable {
  /// Names an utterance across sessions.
  public struct UtteranceKey: Hashable, Sendable, Comparable {
    /// The session.
    public var session: String
    /// The utterance's id, or its number from 0.
    public var utterance: String

    /// Names an utterance.
    public init(session: String, utterance: String) {
      self.session = session
      self.utterance = utterance
    }

    /// Orders by session, then by utterance, byte by byte.
    public static func < (a: Self, b: Self) -> Bool {
      (a.session, a.utterance) < (b.session, b.utterance)
    }
  }

  /// A row of the table.
  public struct Row: Hashable, Sendable {
    /// The utterance.
    public var key: UtteranceKey
    /// The code; nil where the row says that there is none.
    public var code: String?
    /// Whether it is the utterance's main code; nil where the table doesn't say.
    public var isMain: Bool?
  }

  /// The rows, in the order of the file.
  public var rows: [Row]
  /// The kinds of rater the table names; empty where it doesn't say.
  public var kinds: Set<Rater.Kind>

  /// Reads a table of codings in UTF-8.
  ///
  /// - Throws: `InvalidInput` where a column is missing or a row names no utterance.
  public init(csv bytes: [UInt8], file: String) throws(InvalidInput) {
    let table = try CSVTable(bytes, file: file)
    let session = table.column(["session", "transcript_id", "session_id"])
    let utterance = table.column(["utterance", "utterance_id", "n"])
    let code = table.column(["code", "main_therapist_behaviour"])
    guard let session, let utterance, let code else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "codings-columns",
          "a table of codings needs columns session, utterance, code",
          at: SourceLocation(file: file, line: table.headerLine),
          hint: "its first line must name them; it has \(table.header.count) columns"))
    }
    let main = table.column(["main"])
    let kind = table.column(["kind"])
    var rows: [Row] = []
    var kinds: Set<Rater.Kind> = []
    for row in table.rows {
      guard let session = table.value(row, session), let utterance = table.value(row, utterance)
      else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "codings-row", "the row names no session or no utterance",
            at: SourceLocation(file: file, line: row.line),
            hint: "fill both cells, or take the row out"))
      }
      if let named = table.value(row, kind).flatMap(Rater.Kind.init) { kinds.insert(named) }
      let isMain = table.value(row, main).flatMap { ["yes": true, "no": false][$0] }
      rows.append(
        Row(
          key: UtteranceKey(session: session, utterance: utterance),
          code: table.value(row, code).flatMap { $0 == "n/a" ? nil : $0 }, isMain: isMain))
    }
    self.rows = rows
    self.kinds = kinds
  }

  /// The codes of each utterance that has a row.
  var codes: [UtteranceKey: Set<String>] {
    rows.reduce(into: [:]) { codes, row in
      codes[row.key, default: []].formUnion(row.code.map { [$0] } ?? [])
    }
  }

  /// Whether every utterance that has a row has exactly one code: classes that exclude each other.
  var isExclusive: Bool { codes.values.allSatisfy { $0.count == 1 } }

  /// The main code of each utterance: the one marked so, else the only one there is.
  var mainCodes: [UtteranceKey: String] {
    var marked: [UtteranceKey: String] = [:]
    var others: [UtteranceKey: Set<String>] = [:]
    for row in rows {
      guard let code = row.code else { continue }
      if row.isMain == true { marked[row.key] = marked[row.key] ?? code }
      if row.isMain == nil { others[row.key, default: []].insert(code) }
    }
    for (key, codes) in others where marked[key] == nil && codes.count == 1 {
      marked[key] = codes.first
    }
    return marked
  }
}
