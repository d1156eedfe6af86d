import RapportReliability

/// A grid of the values that the spread between therapists may have, each with its weight: what is
/// far too unlikely to matter is left out.
package struct PosteriorGrid<Point: Sendable>: Sendable {
  package let points: [Point]
  /// They add up to 1.
  package let weights: [Double]

  /// Turns logarithms of weights, known up to a constant, into weights.
  ///
  /// Cells below 1e-11 of the likeliest are left out.
  package init(_ cells: [(point: Point, logWeight: Double)]) {
    let highest = cells.map(\.logWeight).max() ?? 0
    let kept = cells.filter { $0.logWeight > highest - 25 }
    let raw = kept.map { Elementary.exp($0.logWeight - highest) }
    let total = raw.accurateSum()
    points = kept.map(\.point)
    weights = raw.map { $0 / total }
  }

  /// The mean of a figure over the grid.
  package func mean(_ figure: (Point) -> Double) -> Double {
    zip(points, weights).map { figure($0) * $1 }.accurateSum()
  }

  /// The least value that half of the weight does not exceed, or that whichever share `p` names.
  package func quantile(_ p: Double, of figure: (Point) -> Double) -> Double {
    let sorted = zip(points, weights).map { (figure($0), $1) }.sorted { $0.0 < $1.0 }
    var cumulative = 0.0
    for (value, weight) in sorted {
      cumulative += weight
      if cumulative >= p { return value }
    }
    return sorted.last?.0 ?? .nan
  }
}
