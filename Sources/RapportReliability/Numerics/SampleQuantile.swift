extension Collection<Double> {
  /// The quantile of a sample: linear between order statistics, type 7 of Hyndman and Fan (1996).
  ///
  /// Nil of nothing.
  package func quantile(_ p: Double) -> Double? {
    let sorted = sorted()
    guard let last = sorted.last, p >= 0, p <= 1 else { return nil }
    let position = p * Double(sorted.count - 1)
    let index = Int(position)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
  }
}
