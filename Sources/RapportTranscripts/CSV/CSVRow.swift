/// A row of a delimited file, with the place of each cell.
package struct CSVRow: Sendable, Equatable {
  /// A cell: its text without quotes, and where it begins.
  package struct Cell: Sendable, Equatable {
    package var text: String
    /// From 1.
    package var line: Int
    /// In UTF-8 bytes, from 1.
    package var column: Int
  }

  /// The line the row begins on, from 1.
  package var line: Int
  package var cells: [Cell]

  /// The cells' texts.
  package var texts: [String] { cells.map(\.text) }
}
