/// A delimited file with a header: rows whose cells are found by column name.
package struct CSVTable: Sendable {
  /// The file's name, for complaints.
  package let file: String
  /// The column names as written.
  package let header: [String]
  /// The line of the header.
  package let headerLine: Int
  /// The rows below the header.
  package let rows: [CSVRow]
  private let folded: [String]

  /// Reads a table of UTF-8 bytes.
  ///
  /// - Throws: `InvalidInput` with every complaint: no header, a column named twice, quotes that
  ///   don't pair, a row with more cells than there are columns.
  package init(_ bytes: [UInt8], file: String, separator: UInt8? = nil) throws(InvalidInput) {
    var parser = CSVParser(bytes, file: file, separator: separator)
    guard let head = try parser.next() else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "csv-no-header", "the table is empty", at: SourceLocation(file: file),
          hint: "the first line names the columns"))
    }
    var complaints: [Diagnostic] = []
    header = head.texts.map(Self.trimmed)
    folded = header.map(Self.folded)
    headerLine = head.line
    self.file = file
    var seen: [String: Int] = [:]
    for (index, name) in folded.enumerated() where !name.isEmpty {
      if let first = seen[name] {
        complaints.append(
          Diagnostic(
            .error, id: "csv-duplicate-column",
            "columns \(first + 1) and \(index + 1) have the same name",
            at: SourceLocation(file: file, line: head.line, column: head.cells[index].column),
            hint: "rename or remove one"))
      }
      seen[name] = index
    }
    var rows: [CSVRow] = []
    while let row = try parser.next() {
      if let extra = row.cells.dropFirst(header.count).first(where: { !$0.text.isEmpty }) {
        complaints.append(
          Diagnostic(
            .error, id: "csv-too-many-cells",
            "the row has \(row.cells.count) cells and the header \(header.count)",
            at: SourceLocation(file: file, line: extra.line, column: extra.column),
            hint: "quote a text that holds the separator"))
      }
      rows.append(row)
    }
    self.rows = rows
    if !complaints.isEmpty { throw InvalidInput(complaints) }
  }

  /// The index of the first of these columns that there is; case, blanks and hyphens don't matter.
  package func column(_ names: [String]) -> Int? {
    for name in names {
      if let index = folded.firstIndex(of: Self.folded(name)) { return index }
    }
    return nil
  }

  /// The text of a row's cell without blanks around it; nil where it is absent or empty.
  package func value(_ row: CSVRow, _ column: Int?) -> String? {
    guard let column, row.cells.indices.contains(column) else { return nil }
    let text = Self.trimmed(row.cells[column].text)
    return text.isEmpty ? nil : text
  }

  /// Where a row's cell stands.
  package func location(_ row: CSVRow, _ column: Int?) -> SourceLocation {
    guard let column, row.cells.indices.contains(column) else {
      return SourceLocation(file: file, line: row.line)
    }
    return SourceLocation(
      file: file, line: row.cells[column].line, column: row.cells[column].column)
  }

  private static func folded(_ name: String) -> String {
    String(trimmed(name).lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(text[first...last])
  }
}
