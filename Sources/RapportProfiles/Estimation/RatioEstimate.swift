import RapportReliability

/// A ratio of two counts with an interval over sessions.
enum RatioEstimate {
  /// X/Y over sessions.
  ///
  /// On the log scale the standard error is sqrt(S/(S-1) · sum of (x/X - y/Y)²), with Student's t
  /// of S - 1 degrees of freedom (statistics P1).
  static func ratio(_ sessions: [(x: Int, y: Int)]) -> Estimate {
    var estimate = CountRatio(sessions: sessions.map { .init($0.x, $0.y) }).estimate()
    estimate.method = "ratio of sums; interval on the log scale over sessions"
    estimate.counts.therapists = 1
    return estimate
  }
}
