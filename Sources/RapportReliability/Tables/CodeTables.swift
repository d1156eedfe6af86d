/// A coder against a reference on several codes that may stand together: a table for each code.
public struct CodeTables: AgreementTable {
  /// The tables by code.
  public private(set) var tables: [String: BinaryTable]

  /// Makes tables.
  public init(_ tables: [String: BinaryTable]) { self.tables = tables }

  /// No codes.
  public static let empty = CodeTables([:])

  /// The codes in the order of their bytes.
  public var codes: [String] {
    tables.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The table of a code; empty where the code is not among them.
  public subscript(code: String) -> BinaryTable { tables[code] ?? .empty }

  /// Judgements: units times codes.
  public var units: Int { tables.values.reduce(0) { $0 + $1.units } }

  /// All tables added up.
  public var pooled: BinaryTable { tables.values.reduce(.empty, +) }

  /// Adds up code by code.
  public static func + (a: Self, b: Self) -> Self {
    CodeTables(a.tables.merging(b.tables) { $0 + $1 })
  }

  /// Takes away code by code.
  public static func - (a: Self, b: Self) -> Self {
    CodeTables(a.tables.merging(b.tables.mapValues { BinaryTable.empty - $0 }) { $0 + $1 })
  }
}
