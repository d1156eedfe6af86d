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
    guard let from = table.column(["code", "from"]), let to = table.column(["reference", "to"]) else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "map-columns", "a map of codes needs the columns code and reference",
          at: SourceLocation(file: file, line: table.headerLine),
          hint: "found: \(table.header.joined(separator: ", "))"))
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

  /// The codings under the reference's codes, and how many rows were left out.
  func applied(to codings: CodingsFile) -> (codings: CodingsFile, leftOut: Int) {
    var result = codings
    result.rows = codings.rows.compactMap { row in
      guard let code = row.code else { return row }
      guard let reference = references[code] else { return nil }
      var row = row
      row.code = reference
      return row
    }
    return (result, codings.rows.count - result.rows.count)
  }
}
