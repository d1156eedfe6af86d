public import RapportTranscripts

/// Codings as a table: what people exchange, whoever coded.
///
/// Columns: `session`, `utterance` and `code` are needed; `rater`, `kind` (of rater), `codebook`,
/// `main` and `rules` are read where they are there, all others passed over. A row with an empty code says that
/// the utterance was looked at and carries none.
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
    /// The code's codebook; nil where the table doesn't say.
    public var codebook: String?
    /// Whether it is the utterance's main code; nil where the table doesn't say.
    public var isMain: Bool?
    /// Who coded; nil where the table doesn't say.
    public var rater: String?
    /// What kind of rater that is; nil where the table doesn't say.
    public var kind: Rater.Kind?
    /// The rules that fired.
    public var rules: [String]

    /// Makes a row.
    public init(
      key: UtteranceKey, code: String?, codebook: String? = nil, isMain: Bool? = nil,
      rater: String? = nil,
      kind: Rater.Kind? = nil, rules: [String] = []
    ) {
      self.key = key
      self.code = code
      self.codebook = codebook
      self.isMain = isMain
      self.rater = rater
      self.kind = kind
      self.rules = rules
    }
  }

  /// The rows, in the order of the file.
  public var rows: [Row]
  /// The sessions it speaks of by rater, also those in which the rater coded nothing.
  public var sessions: [String?: Set<String>]

  /// Makes a table of rows.
  public init(rows: [Row], sessions: [String?: Set<String>] = [:]) {
    self.rows = rows
    self.sessions = rows.reduce(into: sessions) {
      $0[$1.rater, default: []].insert($1.key.session)
    }
  }

  /// Reads a table of codings in UTF-8.
  ///
  /// A code `n/a` says that no code can apply: the row makes the session one the rater coded, and the
  /// utterance none that is compared.
  ///
  /// - Throws: `InvalidInput` where a column is missing or a row names no utterance.
  public init(
    csv bytes: [UInt8], file: String, columns: CodingColumns = .standard
  ) throws(InvalidInput) {
    let table = try CSVTable(bytes, file: file)
    func column(_ role: CodingColumns.Role) -> Int? { columns.index(of: role, in: table) }
    guard let session = column(.session), let utterance = column(.utterance),
      let code = column(.code)
    else {
      throw CodingColumns.missing(in: table, file: file)
    }
    let (rater, kind) = (column(.rater), column(.kind))
    let (main, rules, codebook) = (column(.main), column(.rules), column(.codebook))
    var rows: [Row] = []
    var sessions: [String?: Set<String>] = [:]
    for row in table.rows {
      guard let session = table.value(row, session), let utterance = table.value(row, utterance)
      else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "codings-row", "the row names no session or no utterance",
            at: SourceLocation(file: file, line: row.line),
            hint: "fill both cells, or take the row out"))
      }
      let code = table.value(row, code)
      let rater = table.value(row, rater)
      sessions[rater, default: []].insert(session)
      guard code?.lowercased() != "n/a" else { continue }
      rows.append(
        Row(
          key: UtteranceKey(session: session, utterance: utterance), code: code,
          codebook: table.value(row, codebook),
          isMain: table.value(row, main).flatMap { ["yes": true, "no": false][$0] },
          rater: rater, kind: table.value(row, kind).flatMap(Rater.Kind.init),
          rules: table.value(row, rules)?.split(separator: "|").map(String.init) ?? []))
    }
    self.init(rows: rows, sessions: sessions)
  }

  /// The codes of each utterance that has a row.
  var codes: [UtteranceKey: Set<String>] {
    rows.reduce(into: [:]) { codes, row in
      codes[row.key, default: []].formUnion(row.code.map { [$0] } ?? [])
    }
  }
}

extension CodingsFile {
  /// The same codings under a rater's name and kind.
  ///
  /// - Parameters:
  ///   - name: the rater of all rows; nil to keep those that the file names.
  ///   - otherwise: the rater of rows that name none.
  ///   - kind: the kind of rater, where a row doesn't say.
  public func by(_ name: String?, otherwise: String, kind: Rater.Kind?) -> CodingsFile {
    CodingsFile(
      rows: rows.map { row in
        var row = row
        row.rater = name ?? row.rater ?? otherwise
        row.kind = row.kind ?? kind
        return row
      },
      sessions: sessions.reduce(into: [:]) {
        $0[name ?? $1.key ?? otherwise, default: []].formUnion($1.value)
      })
  }
}
