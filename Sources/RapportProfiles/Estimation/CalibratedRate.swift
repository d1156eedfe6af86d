public import RapportReliability

/// A rate corrected for a coder's known errors.
///
/// It assumes that the coder errs equally for all therapists; say so beside the figure, and test it
/// where there are data.
public enum CalibratedRate {
  /// The rate times k = (TP + FN) / (TP + FP), the ratio of what people found to what the coder
  /// found in sessions coded blind by both: recall and precision in one.
  ///
  /// Log variances add; t with the sessions of k less 1. The interval is missing where that of the
  /// rate or of k is, or where the rate is 0.
  public static func corrected(_ rate: Estimate, by found: CountRatio) -> Estimate {
    let k = found.estimate()
    let method = "rate corrected by the coder's known ratio of counts"
    guard let value = rate.value, let factor = k.value else {
      return Estimate(
        undefined: rate.undefined ?? k.undefined ?? .notConverged, counts: rate.counts,
        method: method)
    }
    guard let low = rate.low, let high = rate.high, low > 0, let error = k.standardError,
      found.sessions.count > 1
    else {
      return Estimate(
        value * factor,
        intervalUndefined: rate.intervalUndefined ?? k.intervalUndefined ?? .noEvents,
        counts: rate.counts, method: method, flags: rate.flags.union(k.flags))
    }
    let z = NormalDistribution.quantile(0.975)
    let own = (Elementary.log(high) - Elementary.log(low)) / (2 * z)
    let total = (own * own + error * error).squareRoot()
    let t = BetaDistribution.studentQuantile(
      0.975, degreesOfFreedom: Double(found.sessions.count - 1))
    let spread = Elementary.exp(t * total)
    return Estimate(
      value * factor, standardError: total,
      interval: (value * factor / spread)...(value * factor * spread), counts: rate.counts,
      method: method, flags: rate.flags.union(k.flags))
  }

  /// A share corrected by sensitivity and specificity (Rogan and Gladen 1978):
  /// (p + sp - 1) / (se + sp - 1).
  ///
  /// Undefined (`zeroDenominator`) where the coder does no better than chance, se + sp <= 1. It can
  /// fall below 0 or exceed 1; whoever shows it cuts it and says so.
  public static func corrected(
    share: Estimate, sensitivity: Double, specificity: Double
  ) -> Estimate {
    let method = "share corrected by sensitivity and specificity"
    let power = sensitivity + specificity - 1
    guard let value = share.value else {
      return Estimate(
        undefined: share.undefined ?? .notConverged, counts: share.counts, method: method)
    }
    guard power > 0 else {
      return Estimate(undefined: .zeroDenominator, counts: share.counts, method: method)
    }
    func corrected(_ p: Double) -> Double { (p + specificity - 1) / power }
    return Estimate(
      corrected(value), standardError: share.standardError.map { $0 / power },
      interval: share.interval.map { corrected($0.lowerBound)...corrected($0.upperBound) },
      intervalUndefined: share.intervalUndefined, counts: share.counts, method: method,
      flags: share.flags)
  }
}
