/// How often intervals held the true value, and how wide they were.
struct CoverageCount {
  /// One interval and the truth.
  struct Trial {
    var isCovered: Bool
    /// Nil where it was not computed.
    var width: Double?

    /// An interval; none is one of width 0 that misses.
    init(_ interval: ClosedRange<Double>?, truth: Double) {
      isCovered = interval?.contains(truth) ?? false
      width = interval.map { $0.upperBound - $0.lowerBound } ?? 0
    }

    /// An equal-tailed 95% interval that is known only by the share of the distribution that lies
    /// below the truth.
    init(shareBelowTruth share: Double) {
      isCovered = share >= 0.025 && share <= 0.975
    }
  }

  private var trials = 0
  private var covered = 0
  private var widths = 0
  private var width = 0.0

  /// Counts a trial.
  mutating func add(_ trial: Trial) {
    trials += 1
    if trial.isCovered { covered += 1 }
    guard let width = trial.width else { return }
    widths += 1
    self.width += width
  }

  var coverage: Double { Double(covered) / Double(trials) }
  var meanWidth: Double { width / Double(widths) }
}
