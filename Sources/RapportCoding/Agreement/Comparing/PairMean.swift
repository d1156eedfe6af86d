import RapportReliability

/// The mean of estimates of several pairs of raters, of those that are defined.
struct PairMean {
  /// The mean; the estimate itself where there is one pair only.
  let estimate: Estimate

  /// Weighs each estimate by what it rests on.
  init(_ weighted: [(estimate: Estimate, weight: Int)]) {
    guard let first = weighted.first?.estimate else {
      estimate = Estimate(undefined: .noData, method: "mean of pairs of raters")
      return
    }
    guard weighted.count > 1 else {
      estimate = first
      return
    }
    let method = "mean of \(weighted.count) pairs of raters, \(first.method)"
    let defined = weighted.compactMap { pair in
      pair.estimate.value.map { (value: $0, weight: Double(pair.weight)) }
    }
    let sum = defined.reduce(0) { $0 + $1.weight }
    guard sum > 0 else {
      estimate = Estimate(undefined: first.undefined ?? .noData, method: method)
      return
    }
    estimate = Estimate(defined.reduce(0) { $0 + $1.value * $1.weight } / sum, method: method)
  }
}
