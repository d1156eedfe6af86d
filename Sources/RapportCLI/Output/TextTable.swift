/// Rows in columns of even width, for reading on a terminal.
struct TextTable {
  private var rows: [[String]] = []

  /// Makes a table with a head.
  init(_ head: [String]) { rows = [head] }

  /// Adds a row.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// The table as text; columns of numbers are set to the right.
  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let isNumeric = (0..<columns).map { column in
      rows.dropFirst().allSatisfy { row in
        column >= row.count || row[column].isEmpty
          || row[column].first.map { $0.isNumber || $0 == "-" || $0 == "." } ?? true
      }
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return isNumeric[column] ? padding + cell : cell + padding
      }
      return String(
        cells.joined(separator: "  ").reversed().drop(while: { $0 == " " }).reversed())
    }.joined(separator: "\n") + "\n"
  }
}
