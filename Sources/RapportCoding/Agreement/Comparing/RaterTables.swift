import RapportReliability

/// What the raters of a session gave: a table for the coder and each reference, one for each two
/// references, and what the references gave each unit.
///
/// It adds over sessions, so that whatever is made of it gets its interval by leaving sessions out.
struct RaterTables<Pair: AgreementTable, Value: Hashable & Sendable>: AgreementTable {
  /// The coder against each reference; empty without a coder.
  var coder: [Pair]
  /// Each two references, in the order 0-1, 0-2, 1-2.
  var references: [Pair]
  /// What the references gave.
  var ratings: RatingCounts<Value>
  /// The units that any two raters rated, each once.
  var units: Int

  static var empty: Self { Self(coder: [], references: [], ratings: .empty, units: 0) }

  static func + (a: Self, b: Self) -> Self {
    Self(
      coder: combined(a.coder, b.coder, +), references: combined(a.references, b.references, +),
      ratings: a.ratings + b.ratings, units: a.units + b.units)
  }

  static func - (a: Self, b: Self) -> Self {
    Self(
      coder: combined(a.coder, b.coder, -), references: combined(a.references, b.references, -),
      ratings: a.ratings - b.ratings, units: a.units - b.units)
  }

  private static func combined(
    _ a: [Pair], _ b: [Pair], _ operation: (Pair, Pair) -> Pair
  ) -> [Pair] {
    (0..<max(a.count, b.count)).map {
      operation($0 < a.count ? a[$0] : .empty, $0 < b.count ? b[$0] : .empty)
    }
  }

  /// The mean of a statistic over pairs of raters, each weighing as much as it has units.
  static func mean(_ pairs: [Pair], _ statistic: (Pair) -> Estimate) -> Estimate {
    let pairs = pairs.filter { $0.units > 0 }
    guard !pairs.isEmpty else {
      return Estimate(undefined: .noData, method: statistic(.empty).method)
    }
    return PairMean(pairs.map { (statistic($0), $0.units) }).estimate
  }
}
