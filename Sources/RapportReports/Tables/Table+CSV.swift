extension Table {
  /// The table as CSV: RFC 4180 in UTF-8 with LF, a header row, `yes` and `no`, nothing where
  /// nothing is known.
  ///
  /// - Parameter protectsFormulas: whether a cell that a spreadsheet would run as a formula gets an
  ///   apostrophe in front. R and Python would read the apostrophe as text, so it is off by default.
  public func csv(protectsFormulas: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    Self.append(columns, to: &bytes)
    for row in rows {
      Self.append(row.map { Self.text(of: $0, protectsFormulas: protectsFormulas) }, to: &bytes)
    }
    return bytes
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = cell.utf8.contains { ",\"\n\r".utf8.contains($0) }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func text(of cell: Cell, protectsFormulas: Bool) -> String {
    switch cell {
    case .text(let text):
      guard protectsFormulas, let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else {
        return text
      }
      return "'" + text
    case .integer(let value): return String(value)
    case .number(let value): return Figure.plain(value)
    case .flag(let value): return value ? "yes" : "no"
    case .missing: return ""
    }
  }
}
