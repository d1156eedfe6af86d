/// Writes rows by RFC 4180 with LF, quoting only cells that need it.
package struct CSVWriter: Sendable {
  /// Whether a cell that a spreadsheet would take for a formula gets an apostrophe in front.
  ///
  /// Off by default, since R and Python would read the apostrophe as text.
  package let protectsFormulas: Bool
  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  package init(protectsFormulas: Bool = false) { self.protectsFormulas = protectsFormulas }

  /// Writes a row.
  package mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, isAlone: cells.count == 1)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// What has been written, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func append(_ cell: String, isAlone: Bool) {
    let protected = protectsFormulas && Self.looksLikeFormula(cell) ? "'" + cell : cell
    let needsQuotes =
      isAlone && cell.isEmpty
      || protected.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes.append(contentsOf: protected.utf8)
      return
    }
    bytes.append(0x22)
    for byte in protected.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// `=`, `+`, `-`, `@`, tab or carriage return in front, and no number.
  private static func looksLikeFormula(_ cell: String) -> Bool {
    guard let first = cell.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) else {
      return false
    }
    return Double(cell) == nil
  }
}
