import RapportReliability

/// A gamma distribution: a rate.
package struct GammaComponent: PosteriorComponent {
  package let shape: Double
  package let rate: Double

  package init(shape: Double, rate: Double) {
    self.shape = shape
    self.rate = rate
  }

  package var mean: Double { shape / rate }
  package var variance: Double { shape / (rate * rate) }

  package func cumulative(_ x: Double) -> Double {
    x <= 0 ? 0 : IncompleteGamma.lower(a: shape, x: rate * x)
  }

  package func density(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    return rate
      * Elementary.exp(
        (shape - 1) * Elementary.log(rate * x) - rate * x - Elementary.logGamma(shape))
  }

  /// P(this one > another), of independent ones.
  package func exceeds(_ other: Self) -> Double {
    IncompleteBeta.value(
      a: other.shape, b: shape, x: other.rate / (rate + other.rate),
      complement: rate / (rate + other.rate))
  }
}
