public import RapportTranscripts

/// Which codes of the coder stand for which codes of the reference.
///
/// A table with the columns `code` and `reference` (or `from` and `to`). Several codes may stand for
/// one; a code without a row is left out of the comparison and counted.
public struct CodeMap: Sendable {
  /// The reference's code for each of the coder's.
  public let references: [String: String]

  /// Reads a map in UTF-8.
  ///
  /// - Throws: `InvalidInput` where a column is missing, a cell is empty or a code stands twice.
  public init(csv bytes: [UInt8], file: String) throws(InvalidInput) {
    let table = try CSVTable(bytes, file: file)
    guard let from = table.column(["code", "from"]), let to = table.column(["reference", "to"])
    else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "map-columns", "a map of codes needs the columns code and reference",
          at: SourceLocation(file: file, line: table.headerLine),
          hint: "its first line must name them; it has \(table.header.count) columns"))
    }
    var references: [String: String] = [:]
    for row in table.rows {
      guard let code = table.value(row, from), let reference = table.value(row, to),
        references[code] == nil
      else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "map-row", "the row has an empty cell, or its code has a row already",
            at: SourceLocation(file: file, line: row.line), hint: "write one row for each code"))
      }
      references[code] = reference
    }
    self.references = references
  }

  private init(references: [String: String]) { self.references = references }

  /// The same map with the coder's codes under other names: ids for aliases.
  func named(by name: (String) -> String) -> CodeMap {
    CodeMap(
      references: references.keys.sorted().reduce(into: [:]) {
        $0[name($1)] = references[$1]
      })
  }

  /// The codings under the reference's codes, and how many had a code without a row.
  ///
  /// Their utterances stay, as seen and without a code.
  func applied(to codings: CodingsFile) -> (codings: CodingsFile, leftOut: Int) {
    var result = codings
    var leftOut = 0
    for index in result.rows.indices {
      guard let code = result.rows[index].code else { continue }
      result.rows[index].code = references[code]
      if references[code] == nil { leftOut += 1 }
    }
    return (result, leftOut)
  }
}
