public import RapportTranscripts

/// What becomes of each code of an old codebook: the table that a person writes.
///
/// Columns: `fate` (keep, rename, split, merge, retire), `old` and `new`; several new codes of a split
/// are separated by `|`. One row for each old code:
/// ```
/// fate,old,new
/// rename,denial,denies-feeling
/// split,withdrawal,minimal-response|topic-change
/// merge,too-fast,complaint-about-pace
/// retire,other-sign,
/// ```
public struct MigrationMap: Sendable {
  /// A row of the map.
  public struct Row: Sendable {
    /// The old code, as written.
    public var old: String
    /// What becomes of it.
    public var fate: CodeFate
    /// Where the row stands.
    public var location: SourceLocation
  }

  /// The rows in the order of the file.
  public let rows: [Row]

  /// Reads a map in UTF-8.
  ///
  /// - Throws: `InvalidInput` with every complaint: a missing column, an unknown fate, a number of new
  ///   codes that doesn't fit the fate, an old code with two rows.
  public init(csv bytes: [UInt8], file: String) throws(InvalidInput) {
    let table = try CSVTable(bytes, file: file)
    guard let fate = table.column(["fate"]), let old = table.column(["old"]),
      let new = table.column(["new"])
    else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "migration-columns", "a map of codes needs the columns fate, old and new",
          at: SourceLocation(file: file, line: table.headerLine),
          hint: "its first line must name them; it has \(table.header.count) columns"))
    }
    var rows: [Row] = []
    var complaints: [Diagnostic] = []
    for row in table.rows {
      let read = Self.read(
        fate: table.value(row, fate), old: table.value(row, old), new: table.value(row, new),
        at: SourceLocation(file: file, line: row.line))
      switch read {
      case .success(let row): rows.append(row)
      case .failure(let error): complaints += error.diagnostics
      }
    }
    complaints += Self.complaints(about: rows)
    guard complaints.isEmpty else { throw InvalidInput(complaints) }
    self.rows = rows
  }

  private static func read(
    fate: String?, old: String?, new: String?, at place: SourceLocation
  ) -> Result<Row, InvalidInput> {
    guard let old else {
      return .failure(
        InvalidInput(
          Diagnostic(
            .error, id: "migration-row", "the row names no old code", at: place,
            hint: "fill the cell `old`, or take the row out")))
    }
    guard let kind = fate.flatMap(CodeFate.Kind.init) else {
      let known = CodeFate.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      return .failure(
        InvalidInput(
          Diagnostic(
            .error, id: "migration-fate",
            "the fate of the code `\(old)` is \(fate.map { "`\($0)`" } ?? "empty")", at: place,
            hint: "fates are: \(known)")))
    }
    let codes = (new ?? "").split(separator: "|").map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
    guard let expected = expected(kind, codes) else {
      return .success(Row(old: old, fate: CodeFate(kind, new: codes), location: place))
    }
    return .failure(
      InvalidInput(
        Diagnostic(
          .error, id: "migration-new-codes",
          "to \(kind.rawValue) the code `\(old)` takes \(expected), and the row has \(codes.count)",
          at: place, hint: "several new codes are separated by |, and a retired code has none")))
  }

  /// How many new codes a fate takes, where these are not as many.
  private static func expected(_ kind: CodeFate.Kind, _ new: [String]) -> String? {
    switch kind {
    case .keep, .retire: new.isEmpty ? nil : "no new code"
    case .rename, .merge: new.count == 1 ? nil : "one new code"
    case .split: new.count >= 2 && Set(new).count == new.count ? nil : "two or more new codes"
    }
  }

  /// Complaints about rows that don't go together.
  private static func complaints(about rows: [Row]) -> [Diagnostic] {
    var seen: [String: SourceLocation] = [:]
    var renamed: [String: String] = [:]
    var complaints: [Diagnostic] = []
    for row in rows {
      if let first = seen[row.old] {
        complaints.append(
          Diagnostic(
            .error, id: "migration-repeated",
            "the code `\(row.old)` has a fate already, in line \(first.line)", at: row.location,
            hint: "write one row for each old code; a split has its new codes separated by |"))
      }
      seen[row.old] = row.location
      guard row.fate.kind == .rename, let new = row.fate.new.first else { continue }
      if let other = renamed[new] {
        complaints.append(
          Diagnostic(
            .error, id: "migration-rename-twice",
            "`\(other)` and `\(row.old)` are both renamed to `\(new)`", at: row.location,
            hint: "codes that become one have the fate merge"))
      }
      renamed[new] = row.old
    }
    return complaints
  }
}
