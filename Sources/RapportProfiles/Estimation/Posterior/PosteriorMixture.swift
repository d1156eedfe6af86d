import RapportReliability

/// What is known about a therapist's true value: components, each as likely as the data make the
/// spread that it belongs to.
package struct PosteriorMixture<Component: PosteriorComponent>: Sendable {
  private let components: [Component]
  private let weights: [Double]

  /// Uses weights that add up to 1.
  package init(weights: [Double], components: [Component]) {
    self.weights = weights
    self.components = components
  }

  package var mean: Double { sum(\.mean) }

  package var standardDeviation: Double {
    let mean = mean
    return sum { $0.variance + ($0.mean - mean) * ($0.mean - mean) }.squareRoot()
  }

  package func cumulative(_ x: Double) -> Double { sum { $0.cumulative(x) } }

  /// P(value > x).
  package func probability(above x: Double) -> Double { 1 - cumulative(x) }

  /// The value below which a share `p` lies.
  package func quantile(_ p: Double, within limits: ClosedRange<Double>) -> Double {
    let spread = standardDeviation
    let z = NormalDistribution.quantile(p)
    let start = mean + z * (spread.isFinite ? spread : 1)
    var (low, high) = (limits.lowerBound, limits.upperBound)
    // A bracket near the start saves steps where the legal range is wide.
    var step = spread.isFinite && spread > 0 ? spread : 1
    var near = min(max(start, low), high)
    while near < high, cumulative(near) < p {
      low = near
      near = min(high, near + step)
      step *= 2
    }
    if near > low { high = near }
    if low == limits.lowerBound {
      step = spread.isFinite && spread > 0 ? spread : 1
      near = high
      while near > low, cumulative(near) >= p {
        high = near
        near = max(low, near - step)
        step *= 2
      }
      low = near
    }
    return QuantileSearch.newton(target: p, low: low, high: high, start: start) { x in
      (cumulative(x), sum { $0.density(x) })
    }
  }

  private func sum(_ figure: (Component) -> Double) -> Double {
    var total = NeumaierSum()
    for (weight, component) in zip(weights, components) { total.add(weight * figure(component)) }
    return total.value
  }
}
