import RapportReliability

/// How often each of some codes was meant, given and both; small enough to be counted thousands of
/// times.
struct CodeCounts: AgreementTable {
  private var both: [Int]
  private var given: [Int]
  private var meant: [Int]

  /// Counts of some codes and of none of them.
  init(_ classes: Int) {
    both = Array(repeating: 0, count: classes + 1)
    given = both
    meant = both
  }

  private init(both: [Int], given: [Int], meant: [Int]) {
    self.both = both
    self.given = given
    self.meant = meant
  }

  static let empty = CodeCounts(both: [], given: [], meant: [])

  var units: Int { meant.reduce(0, +) }

  /// Counts one more utterance.
  mutating func count(reference: Int, coder: Int) {
    meant[reference] += 1
    given[coder] += 1
    if reference == coder { both[reference] += 1 }
  }

  /// F1 of a single code; of several, the mean over them and none.
  var f1: Double {
    func f1(_ k: Int) -> Double {
      given[k] + meant[k] == 0 ? 0 : 2 * Double(both[k]) / Double(given[k] + meant[k])
    }
    guard both.count > 2 else { return both.isEmpty ? 0 : f1(0) }
    return both.indices.reduce(0) { $0 + f1($1) } / Double(both.count)
  }

  static func + (a: Self, b: Self) -> Self { combined(a, b, +) }
  static func - (a: Self, b: Self) -> Self { combined(a, b, -) }

  private static func combined(_ a: Self, _ b: Self, _ operation: (Int, Int) -> Int) -> Self {
    func cells(_ a: [Int], _ b: [Int]) -> [Int] {
      (0..<max(a.count, b.count)).map {
        operation($0 < a.count ? a[$0] : 0, $0 < b.count ? b[$0] : 0)
      }
    }
    return CodeCounts(
      both: cells(a.both, b.both), given: cells(a.given, b.given), meant: cells(a.meant, b.meant))
  }
}
