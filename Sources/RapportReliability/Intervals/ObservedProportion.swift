/// So many of so many, with the intervals in use for it.
public struct ObservedProportion: Hashable, Sendable {
  /// How many of them.
  public var part: Int
  /// Of how many.
  public var whole: Int

  /// How much more sessions vary than independent draws would: the intervals rest on part and whole
  /// divided by it; 1 is binomial.
  public var dispersion: Double

  /// Makes a proportion.
  public init(_ part: Int, of whole: Int, dispersion: Double = 1) {
    self.part = part
    self.whole = whole
    self.dispersion = max(1, dispersion)
  }

  /// The proportion with Wilson's score interval (1927): the one for a single session.
  public func wilson() -> Estimate {
    estimate("proportion, Wilson") { x, n in
      let z = NormalDistribution.quantile(0.975)
      let p = x / n
      let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
      let half =
        z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
      let low = part == 0 ? 0 : max(0, centre - half)
      return low...(part == whole ? 1 : min(1, centre + half))
    }
  }

  /// The proportion with the equal-tailed interval of Jeffreys' prior, Beta(x + ½, n - x + ½)
  /// (Brown, Cai and DasGupta 2001, without their change at 0 and n).
  public func jeffreys() -> Estimate {
    estimate("proportion, Jeffreys") { x, n in
      let low = BetaDistribution.quantile(0.025, x + 0.5, n - x + 0.5)
      return low...BetaDistribution.quantile(0.975, x + 0.5, n - x + 0.5)
    }
  }

  /// The proportion with the exact interval of Clopper and Pearson (1934).
  public func clopperPearson() -> Estimate {
    estimate("proportion, Clopper-Pearson") { x, n in
      let low = part == 0 ? 0 : BetaDistribution.quantile(0.025, x, n - x + 1)
      return low...(part == whole ? 1 : BetaDistribution.quantile(0.975, x + 1, n - x))
    }
  }

  private func estimate(
    _ method: String, interval: (Double, Double) -> ClosedRange<Double>
  ) -> Estimate {
    let counts = Counts(units: whole)
    guard whole > 0, (0...whole).contains(part) else {
      return Estimate(
        undefined: whole > 0 ? .noData : .zeroDenominator, counts: counts, method: method)
    }
    let (x, n) = (Double(part) / dispersion, Double(whole) / dispersion)
    return Estimate(
      Double(part) / Double(whole), interval: interval(x, n), counts: counts, method: method)
  }
}
