/// How often which combination of values was given to a unit, by any number of raters.
///
/// It forgets who gave which value, and holds all that alpha, AC1 and Fleiss' kappa need as whole
/// numbers, so that the counts of sessions add up exactly. A unit with a missing value has fewer
/// ratings than others.
public struct RatingCounts<Value: Hashable & Sendable>: AgreementTable {
  /// The number of units for each combination: how often a unit was given each value.
  public private(set) var combinations: [[Value: Int]: Int]

  private init(combinations: [[Value: Int]: Int]) { self.combinations = combinations }

  /// Counts units, each given by the values its raters gave; a unit without a value is dropped.
  public init(units: some Sequence<[Value]>) {
    combinations = [:]
    for values in units { count(values) }
  }

  /// Counts one more unit by the values its raters gave it.
  public mutating func count(_ values: [Value], times: Int = 1) {
    guard !values.isEmpty, times != 0 else { return }
    combinations[values.reduce(into: [:]) { $0[$1, default: 0] += 1 }, default: 0] += times
  }

  /// The counts of no units.
  public static var empty: Self { RatingCounts(combinations: [:]) }

  /// The units with two or more ratings: those that can be compared.
  public var units: Int {
    combinations.reduce(0) { $0 + ($1.key.values.reduce(0, +) > 1 ? $1.value : 0) }
  }

  /// The units with any rating.
  public var ratedUnits: Int { combinations.values.reduce(0, +) }

  /// The values that were given.
  public var values: Set<Value> { Set(combinations.keys.flatMap(\.keys)) }

  /// Adds up combination by combination.
  public static func + (a: Self, b: Self) -> Self { a.combined(with: b, +) }

  /// The counts of `a` without `b`.
  public static func - (a: Self, b: Self) -> Self { a.combined(with: b, -) }

  private func combined(with other: Self, _ operation: (Int, Int) -> Int) -> Self {
    var result = combinations
    for (combination, times) in other.combinations {
      let sum = operation(result[combination] ?? 0, times)
      result[combination] = sum == 0 ? nil : sum
    }
    return RatingCounts(combinations: result)
  }
}

extension Ratings {
  /// How often which combination of values was given to a unit.
  public var counts: RatingCounts<Value> {
    RatingCounts(units: rows.lazy.map { $0.compactMap { $0 } })
  }
}

extension BinaryTable {
  /// The same units as combinations of two ratings.
  public var ratingCounts: RatingCounts<Bool> {
    var counts = RatingCounts<Bool>.empty
    counts.count([true, true], times: both)
    counts.count([true, false], times: referenceOnly + coderOnly)
    counts.count([false, false], times: neither)
    return counts
  }
}

extension ConfusionTable {
  /// The same units as combinations of two ratings.
  public var ratingCounts: RatingCounts<String> {
    var result = RatingCounts<String>.empty
    for (row, name) in categories.enumerated() {
      for (column, other) in categories.enumerated() {
        result.count([name, other], times: counts[row][column])
      }
    }
    return result
  }
}
