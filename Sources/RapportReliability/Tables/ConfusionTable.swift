/// A coder against a reference on categories that exclude each other: how often which category of
/// the reference met which of the coder.
public struct ConfusionTable: AgreementTable {
  /// The categories, for rows and columns alike.
  public private(set) var categories: [String]
  /// The counts: a row for each category of the reference, a column for each of the coder.
  public private(set) var counts: [[Int]]

  /// The table of no units and no categories.
  public static let empty = ConfusionTable(checkedCategories: [], counts: [])

  private init(checkedCategories: [String], counts: [[Int]]) {
    categories = checkedCategories
    self.counts = counts
  }

  /// Makes a table.
  ///
  /// Throws where the counts are not a square of that many categories, a count is negative or a
  /// category is named twice.
  public init(categories: [String], counts: [[Int]]) throws(MalformedTable) {
    guard Set(categories).count == categories.count else {
      throw MalformedTable(description: "A category is named twice.")
    }
    guard counts.count == categories.count, counts.allSatisfy({ $0.count == categories.count })
    else {
      throw MalformedTable(
        description: "\(categories.count) categories need as many rows and columns.")
    }
    guard counts.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else {
      throw MalformedTable(description: "A count is negative.")
    }
    self.init(checkedCategories: categories, counts: counts)
  }

  /// Counts pairs of categories; the categories are those that occur, in the order of their bytes.
  public init(pairs: some Sequence<(reference: String, coder: String)>) {
    var cells: [String: [String: Int]] = [:]
    var seen: Set<String> = []
    for pair in pairs {
      cells[pair.reference, default: [:]][pair.coder, default: 0] += 1
      seen.insert(pair.reference)
      seen.insert(pair.coder)
    }
    let categories = Self.sorted(seen)
    self.init(
      checkedCategories: categories,
      counts: categories.map { row in categories.map { cells[row]?[$0] ?? 0 } })
  }

  /// The number of units.
  public var units: Int { counts.joined().reduce(0, +) }

  /// The counts of one category against all others.
  public func binaryTable(of category: String) -> BinaryTable {
    guard let k = categories.firstIndex(of: category) else { return BinaryTable(neither: units) }
    let row = counts[k].reduce(0, +)
    let column = counts.reduce(0) { $0 + $1[k] }
    let both = counts[k][k]
    return BinaryTable(
      both: both, referenceOnly: row - both, coderOnly: column - both,
      neither: units - row - column + both)
  }

  /// Adds up cells; where the categories differ, the sum has all of them in the order of their
  /// bytes.
  public static func + (a: Self, b: Self) -> Self { a.combined(with: b, +) }

  /// The table of `a` without `b`.
  public static func - (a: Self, b: Self) -> Self { a.combined(with: b, -) }

  private func combined(with other: Self, _ operation: (Int, Int) -> Int) -> Self {
    let all =
      categories == other.categories || other.categories.isEmpty
      ? categories
      : categories.isEmpty
        ? other.categories : Self.sorted(Set(categories).union(other.categories))
    let own = indices(of: all)
    let others = other.indices(of: all)
    return ConfusionTable(
      checkedCategories: all,
      counts: all.indices.map { r in
        all.indices.map { c in
          operation(cell(own[r], own[c]), other.cell(others[r], others[c]))
        }
      })
  }

  private func indices(of all: [String]) -> [Int?] { all.map { categories.firstIndex(of: $0) } }

  private func cell(_ row: Int?, _ column: Int?) -> Int {
    guard let row, let column else { return 0 }
    return counts[row][column]
  }

  private static func sorted(_ names: Set<String>) -> [String] {
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
