public import RapportReliability

/// How much people changed from one measurement to another: effect sizes and reliable change
/// (Jacobson and Truax 1991).
public struct PairedChange: Sendable {
  /// The first measurement of each person.
  public let before: [Double]
  /// The second.
  public let after: [Double]
  /// The reliability of the questionnaire, from 0 to 1.
  public let reliability: Double
  /// Whether a lower score is better, as of symptoms.
  public let isLowerBetter: Bool

  /// Compares two measurements of the same people, in the same order.
  public init(
    before: [Double], after: [Double], reliability: Double, isLowerBetter: Bool = true
  ) {
    let count = min(before.count, after.count)
    self.before = Array(before.prefix(count))
    self.after = Array(after.prefix(count))
    self.reliability = reliability
    self.isLowerBetter = isLowerBetter
  }

  /// The mean of after less before, with the interval of the paired t test.
  public var meanChange: Estimate {
    let changes = zip(before, after).map { $1 - $0 }
    let counts = Counts(units: before.count)
    let method = "mean change, paired t"
    guard let mean = changes.mean() else {
      return Estimate(undefined: .noData, counts: counts, method: method)
    }
    guard let spread = Self.deviation(changes) else {
      return Estimate(mean, intervalUndefined: .tooFew, counts: counts, method: method)
    }
    guard spread > 0 else {
      return Estimate(
        mean, standardError: 0, intervalUndefined: .zeroVariance, counts: counts, method: method)
    }
    let error = spread / Double(before.count).squareRoot()
    let t = BetaDistribution.studentQuantile(
      0.975, degreesOfFreedom: Double(before.count - 1))
    return Estimate(
      mean, standardError: error, interval: (mean - t * error)...(mean + t * error),
      counts: counts, method: method)
  }

  /// The t of the paired test; nil where changes don't vary.
  public var t: Double? {
    guard let mean = meanChange.value, let error = meanChange.standardError, error > 0 else {
      return nil
    }
    return mean / error
  }

  /// Mean change by the standard deviation before: Cohen's d of pre and post.
  public var effectSize: Estimate { standardised(by: 1, "d by the deviation before") }

  /// The same with Hedges' correction J = Γ(m/2) / (√(m/2) Γ((m-1)/2)), m = n - 1 (Hedges 1981).
  public var hedgesG: Estimate {
    let m = Double(before.count - 1)
    guard m > 1 else { return standardised(by: .nan, "Hedges' g by the deviation before") }
    let correction = Elementary.exp(
      Elementary.logGamma(m / 2) - Elementary.logGamma((m - 1) / 2) - Elementary.log(m / 2) / 2)
    return standardised(by: correction, "Hedges' g by the deviation before")
  }

  /// Each person's change by its standard error, s √2 √(1 - r); nil where that is 0.
  public var reliableChangeIndices: [Double]? {
    guard let spread = Self.deviation(before), reliability < 1, reliability >= 0, spread > 0
    else { return nil }
    let error = spread * (2 * (1 - reliability)).squareRoot()
    return zip(before, after).map { ($1 - $0) / error }
  }

  /// How many improved by more than chance: beyond 1.96 in the better direction.
  public var reliablyImproved: Int? {
    reliableChangeIndices.map { $0.count { isLowerBetter ? $0 < -1.96 : $0 > 1.96 } }
  }

  /// How many got worse by more than chance.
  public var reliablyWorse: Int? {
    reliableChangeIndices.map { $0.count { isLowerBetter ? $0 > 1.96 : $0 < -1.96 } }
  }

  /// How many improved by a share of their own first score, 30% being customary for pain; those whose
  /// first score is 0 can't.
  public func responders(share: Double = 0.3) -> Int {
    zip(before, after).count { first, second in
      let gain = isLowerBetter ? first - second : second - first
      return first > 0 && gain / first >= share
    }
  }

  private func standardised(by factor: Double, _ method: String) -> Estimate {
    let counts = Counts(units: before.count)
    guard let mean = meanChange.value else {
      return Estimate(undefined: .noData, counts: counts, method: method)
    }
    guard let spread = Self.deviation(before), factor.isFinite else {
      return Estimate(undefined: .tooFew, counts: counts, method: method)
    }
    guard spread > 0 else {
      return Estimate(undefined: .zeroVariance, counts: counts, method: method)
    }
    return Estimate(factor * mean / spread, counts: counts, method: method)
  }

  private static func deviation(_ values: [Double]) -> Double? {
    guard values.count > 1, let mean = values.mean() else { return nil }
    let squares = values.map { ($0 - mean) * ($0 - mean) }.accurateSum()
    return (squares / Double(values.count - 1)).squareRoot()
  }
}
