import RapportTranscripts

extension Table {
  /// The table as CSV: RFC 4180 in UTF-8 with LF, a header row, `yes` and `no`, nothing where
  /// nothing is known.
  ///
  /// - Parameter protectsFormulas: whether a cell that a spreadsheet would run as a formula gets an
  ///   apostrophe in front. R and Python would read the apostrophe as text, so it is off by default.
  public func csv(protectsFormulas: Bool = false) -> [UInt8] {
    var writer = CSVWriter(protectsFormulas: protectsFormulas)
    writer.append(columns)
    for row in rows { writer.append(row.map(Self.text)) }
    return writer.bytes
  }

  private static func text(of cell: Cell) -> String {
    switch cell {
    case .text(let text): text
    case .integer(let value): String(value)
    case .number(let value): Figure.plain(value)
    case .flag(let value): value ? "yes" : "no"
    case .missing: ""
    }
  }
}
