import RapportReliability

/// A rate with the interval of Garwood, its counts and exposure divided by the dispersion.
enum RateEstimate {
  /// The rate of a count per unit of exposure, times `scale`.
  ///
  /// The interval is chi²(.025, 2y/phi) to chi²(.975, 2y/phi + 2) by 2E/phi (statistics P1 and P3).
  static func rate(
    count: Int, exposure: Double, scale: Double, dispersion: Dispersion, sessions: Int
  ) -> Estimate {
    let note = dispersion.isDefault ? "1.5, the default for few sessions" : "their dispersion"
    var estimate = EventRate(
      events: count, exposure: exposure, per: scale, dispersion: dispersion.phi
    ).estimate()
    estimate.method = "ratio of sums; Garwood interval, counts divided by \(note)"
    estimate.counts = Counts(units: count, sessions: sessions, therapists: 1)
    guard estimate.undefined == nil else { return estimate }
    if dispersion.isDefault { estimate.flags.insert(.approximated) }
    if sessions < 10 { estimate.flags.insert(.fewSessions) }
    if count < 20 { estimate.flags.insert(.rareCode) }
    return estimate
  }
}
