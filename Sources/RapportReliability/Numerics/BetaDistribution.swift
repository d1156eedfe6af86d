/// The beta distribution, with Student's t and F, which are made of it.
package enum BetaDistribution {
  /// The x below which a share `p` lies.
  package static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    guard a > 0, b > 0, p >= 0, p <= 1 else { return .nan }
    if p == 0 { return 0 }
    if p == 1 { return 1 }
    let middle = IncompleteBeta.value(a: a, b: b, x: 0.5)
    if p <= middle {
      return QuantileSearch.solve(target: p, low: 1e-300, high: 0.5) {
        IncompleteBeta.value(a: a, b: b, x: $0)
      }
    }
    // Above the middle search for 1 - x, in the mirrored distribution.
    return 1
      - QuantileSearch.solve(target: 1 - p, low: 1e-300, high: 0.5) {
        IncompleteBeta.value(a: b, b: a, x: $0)
      }
  }

  /// Student's t: P(|T| > t).
  package static func studentTwoTailed(_ t: Double, degreesOfFreedom v: Double) -> Double {
    IncompleteBeta.value(
      a: v / 2, b: 0.5, x: v / (v + t * t), complement: t * t / (v + t * t))
  }

  /// Student's t: the t below which a share `p` lies.
  package static func studentQuantile(_ p: Double, degreesOfFreedom v: Double) -> Double {
    guard v > 0, p >= 0, p <= 1 else { return .nan }
    if p == 0.5 { return 0 }
    let tail = min(p, 1 - p)
    if tail == 0 { return p == 0 ? -.infinity : .infinity }
    let t = QuantileSearch.solvePositive(target: -2 * tail) {
      -studentTwoTailed($0, degreesOfFreedom: v)
    }
    return p < 0.5 ? -t : t
  }

  /// F: P(F <= x).
  package static func fisherCumulative(_ x: Double, _ d1: Double, _ d2: Double) -> Double {
    x <= 0
      ? 0
      : IncompleteBeta.value(
        a: d1 / 2, b: d2 / 2, x: d1 * x / (d1 * x + d2), complement: d2 / (d1 * x + d2))
  }

  /// F: the x below which a share `p` lies.
  package static func fisherQuantile(_ p: Double, _ d1: Double, _ d2: Double) -> Double {
    guard d1 > 0, d2 > 0, p >= 0, p < 1 else { return .nan }
    if p == 0 { return 0 }
    if p <= 0.5 {
      return QuantileSearch.solvePositive(target: p) { fisherCumulative($0, d1, d2) }
    }
    return 1 / fisherQuantile(1 - p, d2, d1)
  }
}
