import RapportTranscripts

extension Table {
  /// The table as a JSON array with an object for each row, its keys in the order of the columns;
  /// what is missing is null.
  public func json() -> [UInt8] {
    var text = "["
    for (index, row) in rows.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      let members = zip(columns, row).map { column, cell in
        "\(JSONWriter.quoted(column)): \(Self.json(of: cell))"
      }
      text += "  {" + members.joined(separator: ", ") + "}"
    }
    text += rows.isEmpty ? "]\n" : "\n]\n"
    return Array(text.utf8)
  }

  private static func json(of cell: Cell) -> String {
    switch cell {
    case .text(let text): JSONWriter.quoted(text)
    case .integer(let value): String(value)
    case .number(let value): value.isFinite ? Figure.plain(value) : "null"
    case .flag(let value): value ? "true" : "false"
    case .missing: "null"
    }
  }
}
