public import RapportReliability

/// Whether a score rises or falls over sessions: the middle slope of all pairs (Theil 1950, Sen
/// 1968), with Kendall's tau-b.
public struct TheilSenTrend: Sendable {
  /// The middle of the slopes between all pairs of sessions, with Sen's interval.
  public let slope: Estimate
  /// The middle score less the slope times the middle time; nil where undefined.
  public let intercept: Double?
  /// Kendall's tau-b of score and time; nil where one of them does not vary.
  public let tau: Double?
  /// Its two-sided p: exact without ties, else normal with a correction for ties.
  public let p: Double?

  /// Computes the trend.
  ///
  /// - Parameters:
  ///   - scores: a score a session.
  ///   - times: when each was; 0, 1, 2 … where left out.
  ///   - level: the share of repetitions in which the interval holds the true slope.
  public init(_ scores: [Double], times: [Double]? = nil, level: Double = 0.95) {
    let times = times ?? scores.indices.map(Double.init)
    let kendall = KendallTau(scores, times)
    (tau, p) = (kendall.tau, kendall.p)
    let counts = Counts(units: scores.count, sessions: scores.count)
    let method = "Theil-Sen slope"
    var slopes: [Double] = []
    for i in scores.indices {
      for j in 0..<i where times[i] != times[j] {
        slopes.append((scores[i] - scores[j]) / (times[i] - times[j]))
      }
    }
    slopes.sort()
    guard let middle = slopes.quantile(0.5), let centre = scores.quantile(0.5),
      let time = times.quantile(0.5)
    else {
      slope = Estimate(undefined: .tooFew, counts: counts, method: method)
      intercept = nil
      return
    }
    intercept = centre - middle * time
    let z = NormalDistribution.quantile((1 + level) / 2)
    let reach = z * kendall.scoreVariance.squareRoot()
    let pairs = Double(slopes.count)
    let low = Int(((pairs - reach) / 2).rounded(.toNearestOrEven)) - 1
    let high = Int(((pairs + reach) / 2).rounded(.toNearestOrEven))
    slope = Estimate(
      middle,
      interval: slopes[max(low, 0)]...slopes[min(high, slopes.count - 1)], level: level,
      counts: counts, method: method, flags: scores.count < 10 ? [.fewSessions] : [])
  }
}
