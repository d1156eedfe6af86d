import RapportReliability

/// Expected ranks, 1 for the highest (Lin, Louis, Paddock and Ridgeway 2006): for research, never
/// for a list of named people.
public enum ExpectedRanks {
  /// The expected ranks of so many, from the probability that the true value of `other` is above
  /// that of `one`.
  package static func of(
    _ count: Int, probability: (_ other: Int, _ one: Int) -> Double
  ) -> [Double] {
    var ranks = [Double](repeating: 1, count: count)
    for one in 0..<count {
      for other in 0..<one {
        let isHigher = probability(other, one)
        ranks[one] += isHigher
        ranks[other] += 1 - isHigher
      }
    }
    return ranks
  }

  /// The expected ranks of values known with a mean and a standard deviation, independent and
  /// normal.
  public static func normal(_ values: [(mean: Double, standardDeviation: Double)]) -> [Double] {
    of(values.count) { other, one in
      let (a, b) = (values[other], values[one])
      let spread =
        (a.standardDeviation * a.standardDeviation + b.standardDeviation * b.standardDeviation)
        .squareRoot()
      guard spread > 0 else { return a.mean > b.mean ? 1 : a.mean < b.mean ? 0 : 0.5 }
      return NormalDistribution.cumulative((a.mean - b.mean) / spread)
    }
  }

  /// The percentile of a rank among so many: 100 (T - rank + ½) / T.
  public static func percentile(ofRank rank: Double, among count: Int) -> Double {
    100 * (Double(count) - rank + 0.5) / Double(count)
  }
}
