import RapportReliability

/// A rate with the interval of Garwood, its counts and exposure divided by the dispersion.
enum RateEstimate {
  /// The rate of a count per unit of exposure, times `scale`.
  ///
  /// The interval is chi²(.025, 2y/phi) to chi²(.975, 2y/phi + 2) by 2E/phi (statistics P1 and P3).
  static func rate(
    count: Int, exposure: Double, scale: Double, dispersion: Dispersion, sessions: Int
  ) -> Estimate {
    let phi = dispersion.phi
    let dispersionNote =
      dispersion.isDefault ? "1.5, the default for few sessions" : "their dispersion"
    let method = "ratio of sums; Garwood interval, counts divided by \(dispersionNote)"
    let counts = Counts(units: count, sessions: sessions, therapists: 1)
    guard exposure > 0 else {
      return Estimate(undefined: .zeroDenominator, counts: counts, method: method)
    }
    let events = Double(count) / phi
    let low = count == 0 ? 0 : GammaDistribution.quantile(0.025, shape: events)
    let high = GammaDistribution.quantile(0.975, shape: events + 1)
    var flags: Set<Flag> = dispersion.isDefault ? [.approximated] : []
    if sessions < 10 { flags.insert(.fewSessions) }
    if count < 20 { flags.insert(.rareCode) }
    let unit = scale * phi / exposure
    return Estimate(
      scale * Double(count) / exposure, interval: low * unit...max(low, high) * unit,
      counts: counts, method: method, flags: flags)
  }
}
