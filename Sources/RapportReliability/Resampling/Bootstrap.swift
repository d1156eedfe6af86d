/// How a bootstrap is drawn: the same three values always give the same interval.
///
/// Replicate b uses the stream of random numbers named by `label|b`, so that replicates can be
/// computed in any order. Draws go by the places of the sessions, which should therefore stand in
/// the order of their ids.
public struct Bootstrap: Hashable, Sendable {
  /// How many times sessions are drawn.
  public var replicates: Int
  /// The seed shared by all statistics of an analysis.
  public var seed: UInt64
  /// Names the draws; statistics under one label use the same draws.
  public var label: String

  /// Makes a plan; 2000 draws unless told otherwise.
  public init(replicates: Int = 2000, seed: UInt64 = 1, label: String = "boot") {
    self.replicates = replicates
    self.seed = seed
    self.label = label
  }

  /// What `statistic` answers to `count` places drawn with replacement, draw by draw.
  func draws<Answer>(of count: Int, _ statistic: ([Int]) -> Answer) -> [Answer] {
    (0..<max(0, replicates)).map { index in
      var stream = Xoshiro256(master: seed, label: label, index: index)
      return statistic((0..<count).map { _ in stream.below(count) })
    }
  }

  /// An estimate with the percentile interval of the draws; draws in which the statistic is
  /// undefined are left out, and the method says how many were used.
  ///
  /// Where fewer than half are left there is no interval (`sensitiveToOneSession`).
  func interval(
    of estimate: Estimate, values: [Double?], counts: Counts, of clusters: String,
    flags: Set<Flag>
  ) -> Estimate {
    let used = values.compactMap { $0 }
    let tail = (1 - estimate.level) / 2
    var method = "\(estimate.method), percentile bootstrap of \(clusters)"
    if used.count < values.count {
      method += " (\(used.count) of \(values.count) draws defined)"
    }
    guard 2 * used.count >= values.count, let mean = used.mean(),
      let low = used.quantile(tail), let high = used.quantile(1 - tail)
    else {
      return estimate.with(
        standardError: nil, interval: nil, intervalUndefined: .sensitiveToOneSession,
        counts: counts, method: method, flags: flags)
    }
    let squares = used.map { ($0 - mean) * ($0 - mean) }.accurateSum()
    let error = used.count > 1 ? (squares / Double(used.count - 1)).squareRoot() : nil
    return estimate.with(
      standardError: error, interval: low...high, counts: counts, method: method, flags: flags)
  }
}
