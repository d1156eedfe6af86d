/// Finds the least value of a function of one or of a few variables.
package enum MinimumSearch {
  /// The x in `low...high` where a function is least: the best of `points + 1` even steps, then
  /// golden sections between its neighbours.
  package static func scan(
    low: Double, high: Double, points: Int, _ function: (Double) -> Double
  ) -> Double {
    let step = (high - low) / Double(points)
    let best =
      (0...points).map { ($0, function(low + Double($0) * step)) }
      .min { $0.1 < $1.1 }?.0 ?? 0
    return golden(
      low: low + Double(max(0, best - 1)) * step, high: low + Double(min(points, best + 1)) * step,
      function)
  }

  /// Golden sections of a bracket, down to the rounding of the function.
  package static func golden(
    low: Double, high: Double, _ function: (Double) -> Double
  ) -> Double {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (a, b) = (low, high)
    var (c, d) = (b - ratio * (b - a), a + ratio * (b - a))
    var (fc, fd) = (function(c), function(d))
    for _ in 0..<80 where b - a > 1e-10 * (1 + abs(a)) {
      if fc <= fd {
        (b, d, fd) = (d, c, fc)
        c = b - ratio * (b - a)
        fc = function(c)
      } else {
        (a, c, fc) = (c, d, fd)
        d = a + ratio * (b - a)
        fd = function(d)
      }
    }
    return fc <= fd ? c : d
  }

  /// The simplex search of Nelder and Mead (1965) for a few variables, started again from its own
  /// answer until that no longer helps.
  package static func simplex(
    start: [Double], step: Double, _ function: ([Double]) -> Double
  ) -> [Double] {
    var best = start
    var least = function(start)
    for _ in 0..<20 {
      let found = simplexOnce(start: best, step: step, function)
      let value = function(found)
      let gain = least - value
      if value < least { (best, least) = (found, value) }
      if !(gain > 1e-11 * (1 + abs(least))) { break }
    }
    return best
  }

  private static func simplexOnce(
    start: [Double], step: Double, _ function: ([Double]) -> Double
  ) -> [Double] {
    let size = start.count
    var corners = [(start, function(start))]
    for i in 0..<size {
      var corner = start
      corner[i] += step
      corners.append((corner, function(corner)))
    }
    func point(_ centre: [Double], _ corner: [Double], _ factor: Double) -> ([Double], Double) {
      let x = centre.indices.map { centre[$0] + factor * (corner[$0] - centre[$0]) }
      return (x, function(x))
    }
    for _ in 0..<(400 * size) {
      corners.sort { $0.1 < $1.1 }
      if corners[size].1 - corners[0].1 <= 1e-13 * (1 + abs(corners[0].1)) { break }
      let centre = (0..<size).map { i in
        corners.dropLast().reduce(0) { $0 + $1.0[i] } / Double(size)
      }
      let reflected = point(centre, corners[size].0, -1)
      if reflected.1 < corners[0].1 {
        let expanded = point(centre, corners[size].0, -2)
        corners[size] = expanded.1 < reflected.1 ? expanded : reflected
      } else if reflected.1 < corners[size - 1].1 {
        corners[size] = reflected
      } else {
        let contracted =
          reflected.1 < corners[size].1
          ? point(centre, corners[size].0, -0.5) : point(centre, corners[size].0, 0.5)
        if contracted.1 < min(reflected.1, corners[size].1) {
          corners[size] = contracted
        } else {
          let first = corners[0].0
          for i in 1...size { corners[i] = point(first, corners[i].0, 0.5) }
        }
      }
    }
    return corners.min { $0.1 < $1.1 }?.0 ?? start
  }
}
