/// Turns a cumulative distribution round.
package enum QuantileSearch {
  /// The x within `low...high` where a rising function reaches `target`: bisection, in ratios where
  /// both ends are positive and far apart, until the bracket is 1e-15 of x wide.
  package static func solve(
    target: Double, low: Double, high: Double, _ function: (Double) -> Double
  ) -> Double {
    var low = low
    var high = high
    for _ in 0..<2_200 {
      let middle: Double
      if low > 0, high / low > 4 {
        middle = low.squareRoot() * high.squareRoot()
      } else {
        middle = low + (high - low) / 2
      }
      guard middle > low, middle < high else { break }
      if function(middle) < target { low = middle } else { high = middle }
      if high - low <= 1e-15 * max(abs(low), abs(high)) { break }
    }
    return low + (high - low) / 2
  }

  /// The same for x > 0 without an upper end: the bracket doubles until it holds the target.
  package static func solvePositive(target: Double, _ function: (Double) -> Double) -> Double {
    var high = 1.0
    while function(high) < target, high < 1e300 { high *= 2 }
    var low = high / 2
    while function(low) >= target, low > 1e-300 { low /= 2 }
    return solve(target: target, low: low, high: high, function)
  }

  /// The x within `low...high` where a rising function reaches `target`, by Newton steps that stay
  /// within the bracket; `function` gives its value and its slope.
  ///
  /// Good to about 1e-11 of x where the slope is right.
  package static func newton(
    target: Double, low: Double, high: Double, start: Double,
    _ function: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var low = low
    var high = high
    var x = start > low && start < high ? start : low + (high - low) / 2
    for _ in 0..<200 {
      let (value, slope) = function(x)
      let error = value - target
      if error == 0 { return x }
      if error < 0 { low = x } else { high = x }
      var next = x - error / slope
      if !(next > low && next < high) { next = low + (high - low) / 2 }
      if abs(next - x) <= 1e-11 * abs(next) || next == low && next == high { return next }
      x = next
    }
    return x
  }
}
