import RapportReliability

/// A share of counts with the interval of Jeffreys, its counts divided by the dispersion.
enum ShareEstimate {
  /// The share of `count` in `total`, from 0 to 1.
  ///
  /// The interval is Beta(y/phi + ½, (n - y)/phi + ½) from .025 to .975; at 0 and at n its outer
  /// limit is the edge.
  static func share(
    count: Int, of total: Int, dispersion: SessionDispersion = SessionDispersion(shares: []),
    sessions: Int
  ) -> Estimate {
    let note = dispersion.isApproximated ? "1.5, the default dispersion" : "their dispersion"
    let phi = dispersion.inflation
    var estimate = ObservedProportion(count, of: total, dispersion: phi).jeffreys()
    estimate.method = "ratio of sums; Jeffreys interval, counts divided by \(note)"
    estimate.counts = Counts(units: total, sessions: sessions, therapists: 1)
    guard let value = estimate.value, let interval = estimate.interval else { return estimate }
    var flags: Set<Flag> = dispersion.isApproximated ? [.approximated] : []
    if sessions < 10 { flags.insert(.fewSessions) }
    let low = count == 0 ? 0 : interval.lowerBound
    let high = count == total ? 1 : interval.upperBound
    return Estimate(
      value, interval: low...max(low, high), counts: estimate.counts, method: estimate.method,
      flags: flags)
  }
}
