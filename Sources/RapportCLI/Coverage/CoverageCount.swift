/// How often intervals held the true value, and how wide they were.
struct CoverageCount {
  private(set) var intervals = 0
  private(set) var covered = 0
  private var width = 0.0

  /// Counts an interval; none is one of width 0 that misses.
  mutating func add(_ interval: ClosedRange<Double>?, truth: Double) {
    intervals += 1
    guard let interval else { return }
    if interval.contains(truth) { covered += 1 }
    width += interval.upperBound - interval.lowerBound
  }

  var coverage: Double { Double(covered) / Double(intervals) }
  var meanWidth: Double { width / Double(intervals) }
}
