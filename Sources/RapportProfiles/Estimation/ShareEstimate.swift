import RapportReliability

/// A share of counts with the interval of Jeffreys, its counts divided by the dispersion.
enum ShareEstimate {
  /// The share of `count` in `total`, from 0 to 1.
  ///
  /// The interval is Beta(y/phi + ½, (n - y)/phi + ½) from .025 to .975; at 0 and at n its outer
  /// limit is the edge.
  static func share(
    count: Int, of total: Int, dispersion: Double = 1.5, sessions: Int
  ) -> Estimate {
    let method = "ratio of sums; Jeffreys interval, counts divided by 1.5, the default dispersion"
    let counts = Counts(units: total, sessions: sessions, therapists: 1)
    guard total > 0 else {
      return Estimate(undefined: .zeroDenominator, counts: counts, method: method)
    }
    let yes = Double(count) / dispersion
    let no = Double(total - count) / dispersion
    let low = count == 0 ? 0 : BetaDistribution.quantile(0.025, yes + 0.5, no + 0.5)
    let high = count == total ? 1 : BetaDistribution.quantile(0.975, yes + 0.5, no + 0.5)
    var flags: Set<Flag> = [.approximated]
    if sessions < 10 { flags.insert(.fewSessions) }
    return Estimate(
      Double(count) / Double(total), interval: low...max(low, high), counts: counts,
      method: method, flags: flags)
  }
}
