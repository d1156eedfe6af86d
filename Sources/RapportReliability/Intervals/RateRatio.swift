/// Two rates compared: a ratio with an exact test (Przyborowski and Wilenski 1940).
public struct RateRatio: Hashable, Sendable {
  /// The rate above the line.
  public var numerator: EventRate
  /// The rate below it.
  public var denominator: EventRate

  /// Makes a ratio of two rates.
  public init(_ numerator: EventRate, to denominator: EventRate) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The ratio of the rates with the exact conditional interval: the Clopper-Pearson limits of the
  /// share that the first has in all events, turned into ratios.
  ///
  /// Undefined (`zeroDenominator`) where the second rate is 0 or a rate has no exposure. The upper
  /// limit is missing where it would be infinite.
  public func estimate() -> Estimate {
    let (y1, y2) = (numerator.events, denominator.events)
    let counts = Counts(units: y1 + y2)
    let method = "ratio of rates, exact conditional interval"
    guard numerator.exposure > 0, denominator.exposure > 0, y2 > 0 else {
      return Estimate(undefined: .zeroDenominator, counts: counts, method: method)
    }
    let exposures = denominator.exposure / numerator.exposure
    let share = ObservedProportion(y1, of: y1 + y2).clopperPearson()
    let limits = share.interval.map { interval in
      (interval.lowerBound / (1 - interval.lowerBound) * exposures)...(interval.upperBound
        / (1 - interval.upperBound) * exposures)
    }
    return Estimate(
      Double(y1) / Double(y2) * exposures, interval: limits, counts: counts, method: method)
  }

  /// The two-sided p of equal rates: the conditional binomial test, every outcome that is no likelier
  /// than what was seen counting; nil without events or exposure.
  public var exactP: Double? {
    let total = numerator.events + denominator.events
    let exposure = numerator.exposure + denominator.exposure
    guard total > 0, numerator.exposure > 0, denominator.exposure > 0 else { return nil }
    let share = numerator.exposure / exposure
    let logs = (0...total).map { Binomial.logProbability($0, of: total, share: share) }
    // Ties are ties in spite of rounding.
    let limit = logs[numerator.events] + 1e-7
    return min(1, logs.filter { $0 <= limit }.map(Elementary.exp).accurateSum())
  }
}
