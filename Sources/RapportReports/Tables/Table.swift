/// Rows under named columns: what every data file of a report is before it is CSV or JSON.
public struct Table: Hashable, Sendable {
  /// What stands in a row under a column.
  public enum Cell: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A count.
    case integer(Int)
    /// A figure, unrounded.
    case number(Double)
    /// Yes or no.
    case flag(Bool)
    /// Nothing: not known, or it does not apply.
    case missing
  }

  /// The columns' names.
  public let columns: [String]
  /// The rows; each has a cell for every column.
  public private(set) var rows: [[Cell]] = []

  /// Makes an empty table.
  public init(columns: [String]) { self.columns = columns }

  /// Adds a row; cells that are left out at its end are missing, those too many are dropped.
  mutating func append(_ cells: [Cell]) {
    var row = Array(cells.prefix(columns.count))
    while row.count < columns.count { row.append(.missing) }
    rows.append(row)
  }
}

extension Table.Cell {
  /// A count that may be unknown.
  static func integer(_ value: Int?) -> Self { value.map { .integer($0) } ?? .missing }
  /// A figure that may be undefined.
  static func number(_ value: Double?) -> Self { value.map { .number($0) } ?? .missing }
  /// Words that may be absent.
  static func text(_ value: String?) -> Self { value.map { .text($0) } ?? .missing }
  /// A yes or no that may not apply.
  static func flag(_ value: Bool?) -> Self { value.map { .flag($0) } ?? .missing }
}
