import RapportReliability

/// A grid of the values that the spread between therapists may have, each with its weight: what is
/// far too unlikely to matter is left out.
package struct PosteriorGrid<Point: Sendable>: Sendable {
  package let points: [Point]
  /// They add up to 1.
  package let weights: [Double]

  /// Turns logarithms of weights, known up to a constant, into weights.
  ///
  /// The least likely cells are left out, at most 1e-9 of the weight together: most of a grid is
  /// where the data have ruled it out.
  package init(_ cells: [(point: Point, logWeight: Double)]) {
    let highest = cells.map(\.logWeight).max() ?? 0
    let raw = cells.map { Elementary.exp($0.logWeight - highest) }
    let all = raw.accurateSum()
    var dropped = 0.0
    var isKept = [Bool](repeating: true, count: cells.count)
    for index in raw.indices.sorted(by: { (raw[$0], $0) < (raw[$1], $1) }) {
      dropped += raw[index]
      guard dropped < 1e-9 * all else { break }
      isKept[index] = false
    }
    let kept = cells.indices.filter { isKept[$0] }
    let total = kept.map { raw[$0] }.accurateSum()
    points = kept.map { cells[$0].point }
    weights = kept.map { raw[$0] / total }
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
