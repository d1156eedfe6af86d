/// What follows what: pairs of codes so many steps apart, within sessions only (Bakeman & Quera 2011).
///
/// A stream holds one code for each step, utterance or turn, as a number from 0 to below
/// ``categories``. Tables add up exactly, so shards can be counted apart.
public struct LagTable: Hashable, Sendable {
  /// Pairs counted: row is what is given, column what follows.
  public private(set) var counts: [[Int]]

  /// An empty table of so many codes.
  public init(categories: Int) {
    counts = [[Int]](
      repeating: [Int](repeating: 0, count: max(0, categories)), count: max(0, categories))
  }

  /// A table of pairs that were counted elsewhere, as wide as high.
  public init(counts: [[Int]]) {
    self.init(categories: counts.count)
    for (row, cells) in counts.enumerated() {
      for (column, count) in cells.enumerated() where column < categories {
        self.counts[row][column] = count
      }
    }
  }

  /// Counts the pairs of all sessions; a lag below 1, or a code outside the range, counts nothing.
  public init(_ sessions: [[Int]], categories: Int, lag: Int = 1) {
    self.init(categories: categories)
    guard lag >= 1 else { return }
    for session in sessions where session.count > lag {
      for (given, target) in zip(session, session.dropFirst(lag))
      where counts.indices.contains(given) && counts.indices.contains(target) {
        counts[given][target] += 1
      }
    }
  }

  /// How many codes there are.
  public var categories: Int { counts.count }
  /// All pairs.
  public var pairs: Int { rowTotals.reduce(0, +) }
  /// Pairs by what is given.
  public var rowTotals: [Int] { counts.map { $0.reduce(0, +) } }
  /// Pairs by what follows.
  public var columnTotals: [Int] {
    counts.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
  }

  /// The two tables together, as far as both have the same codes.
  public static func + (a: LagTable, b: LagTable) -> LagTable {
    var sum = a
    for row in a.counts.indices where b.counts.indices.contains(row) {
      for column in a.counts.indices { sum.counts[row][column] += b.counts[row][column] }
    }
    return sum
  }

  /// How often `target` follows, of all pairs that begin with `given`.
  ///
  /// Undefined (`zeroDenominator`) where none does.
  public func transition(from given: Int, to target: Int) -> Estimate {
    let total = rowTotals[given]
    let method = "transition probability"
    guard total > 0 else { return Estimate(undefined: .zeroDenominator, method: method) }
    return Estimate(
      Double(counts[given][target]) / Double(total), counts: Counts(units: total), method: method)
  }

  /// The count to expect if what follows did not depend on what is given; nil without pairs.
  public func expected(from given: Int, to target: Int) -> Double? {
    let total = pairs
    guard total > 0 else { return nil }
    return Double(rowTotals[given]) * Double(columnTotals[target]) / Double(total)
  }

  /// How far a count lies from the expected one, in standard errors (Haberman 1973); about normal
  /// where pairs are independent and 5 or more are expected.
  ///
  /// Undefined (`zeroMargin`) where a margin is empty or holds all pairs.
  public func adjustedResidual(from given: Int, to target: Int) -> Estimate {
    let method = "adjusted residual"
    let total = Double(pairs)
    guard let expected = expected(from: given, to: target), expected > 0 else {
      return Estimate(undefined: .zeroMargin, counts: Counts(units: pairs), method: method)
    }
    let spread =
      expected * (1 - Double(rowTotals[given]) / total)
      * (1 - Double(columnTotals[target]) / total)
    guard spread > 0 else {
      return Estimate(undefined: .zeroMargin, counts: Counts(units: pairs), method: method)
    }
    return Estimate(
      (Double(counts[given][target]) - expected) / spread.squareRoot(),
      counts: Counts(units: pairs), method: method, flags: expected < 5 ? [.approximated] : [])
  }

  /// Pearson's chi squared of independence over the table.
  ///
  /// Undefined (`zeroMargin`) where a code is never given or never follows.
  public var chiSquared: Estimate {
    let method = "Pearson's chi squared"
    let units = Counts(units: pairs)
    guard pairs > 0, !rowTotals.contains(0), !columnTotals.contains(0) else {
      return Estimate(undefined: .zeroMargin, counts: units, method: method)
    }
    var terms: [Double] = []
    for row in counts.indices {
      for column in counts.indices {
        guard let expected = expected(from: row, to: column), expected > 0 else { continue }
        let distance = Double(counts[row][column]) - expected
        terms.append(distance * distance / expected)
      }
    }
    return Estimate(terms.accurateSum(), counts: units, method: method)
  }

  /// The pairs of one code against all others, for odds ratio and Yule's Q.
  public func association(from given: Int, to target: Int) -> AssociationTable {
    let both = counts[given][target]
    return AssociationTable(
      givenTarget: both, givenOther: rowTotals[given] - both,
      otherTarget: columnTotals[target] - both,
      neither: pairs - rowTotals[given] - columnTotals[target] + both)
  }
}
