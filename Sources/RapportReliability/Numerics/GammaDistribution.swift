/// The gamma distribution, with chi squared and Poisson, which are made of it.
package enum GammaDistribution {
  /// The x below which a share `p` lies; shape `a`, rate 1.
  package static func quantile(_ p: Double, shape a: Double) -> Double {
    guard p > 0 else { return p == 0 ? 0 : .nan }
    guard p < 1 else { return p == 1 ? .infinity : .nan }
    guard a > 0 else { return .nan }
    // Search in the smaller tail, so that nothing cancels.
    if p <= 0.5 {
      return QuantileSearch.solvePositive(target: p) { IncompleteGamma.lower(a: a, x: $0) }
    }
    return QuantileSearch.solvePositive(target: p - 1) { -IncompleteGamma.upper(a: a, x: $0) }
  }

  /// Chi squared: the x below which a share `p` lies.
  package static func chiSquaredQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    2 * quantile(p, shape: degreesOfFreedom / 2)
  }

  /// Chi squared: P(X > x).
  package static func chiSquaredTail(_ x: Double, degreesOfFreedom: Double) -> Double {
    IncompleteGamma.upper(a: degreesOfFreedom / 2, x: x / 2)
  }

  /// Poisson: P(X <= k).
  package static func poissonCumulative(_ k: Int, mean: Double) -> Double {
    k < 0 ? 0 : IncompleteGamma.upper(a: Double(k) + 1, x: mean)
  }
}
