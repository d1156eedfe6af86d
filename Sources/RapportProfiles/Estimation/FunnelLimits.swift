import RapportReliability

/// The limits between which a rate or proportion lies by chance if the true one is at the target: a
/// funnel, exact limits interpolated between whole counts (Spiegelhalter 2005).
///
/// Sessions that differ more than chance need ``OverdispersedFunnel``.
public enum FunnelLimits {
  /// The limit at probability `p` for a Poisson count over an exposure, as a rate; not below 0.
  public static func poisson(target: Double, exposure: Double, probability p: Double) -> Double? {
    guard target > 0, exposure > 0, p > 0, p < 1 else { return nil }
    let mean = target * exposure
    let limit = interpolated(p, start: start(mean, mean, p)) {
      GammaDistribution.poissonCumulative($0, mean: mean)
    }
    return max(0, limit / exposure)
  }

  /// The limit at probability `p` for so many draws, as a proportion; from 0 to 1.
  public static func binomial(target: Double, draws: Int, probability p: Double) -> Double? {
    guard target > 0, target < 1, draws > 0, p > 0, p < 1 else { return nil }
    let mean = target * Double(draws)
    let limit = interpolated(p, start: start(mean, mean * (1 - target), p)) {
      Binomial.cumulative($0, of: draws, share: target)
    }
    return min(1, max(0, limit / Double(draws)))
  }

  /// A count near the limit, to begin the search with.
  private static func start(_ mean: Double, _ variance: Double, _ p: Double) -> Int {
    max(0, Int(mean + NormalDistribution.quantile(p) * variance.squareRoot()))
  }

  /// r - alpha, where r is the least count with P(Y <= r) > p and alpha = (P(Y <= r) - p) / P(Y = r).
  private static func interpolated(
    _ p: Double, start: Int, cumulative: (Int) -> Double
  ) -> Double {
    var r = start
    while cumulative(r) <= p, cumulative(r) < 1 { r += 1 }
    while r > 0, cumulative(r - 1) > p { r -= 1 }
    let (here, below) = (cumulative(r), cumulative(r - 1))
    return Double(r) - (here - p) / (here - below)
  }
}
