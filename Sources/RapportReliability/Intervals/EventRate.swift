/// A number of events over an exposure: utterances, hours, opportunities.
public struct EventRate: Hashable, Sendable {
  /// How often it happened.
  public var events: Int
  /// Over how much, in the unit of the rate.
  public var exposure: Double
  /// How much exposure the rate is given for: 100 for `per 100 utterances`.
  public var per: Double
  /// How much more sessions vary than a Poisson count would (``SessionDispersion``); 1 is Poisson.
  public var dispersion: Double

  /// Makes a rate.
  public init(events: Int, exposure: Double, per: Double = 1, dispersion: Double = 1) {
    self.events = events
    self.exposure = exposure
    self.per = per
    self.dispersion = max(1, dispersion)
  }

  /// The rate with Garwood's interval (1936): χ²(.025, 2y) / 2E to χ²(.975, 2y + 2) / 2E, where
  /// y and E are events and exposure divided by the dispersion.
  public func estimate() -> Estimate {
    let counts = Counts(units: events)
    let method = dispersion > 1 ? "rate, Garwood interval scaled for dispersion" : "rate, Garwood"
    guard exposure > 0, events >= 0 else {
      return Estimate(undefined: .zeroDenominator, counts: counts, method: method)
    }
    let y = Double(events) / dispersion
    let scale = per / (2 * exposure / dispersion)
    let low = events == 0 ? 0 : GammaDistribution.chiSquaredQuantile(0.025, degreesOfFreedom: 2 * y)
    let high = GammaDistribution.chiSquaredQuantile(0.975, degreesOfFreedom: 2 * y + 2)
    return Estimate(
      per * Double(events) / exposure, interval: (low * scale)...(high * scale), counts: counts,
      method: method)
  }
}
