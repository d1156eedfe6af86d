import RapportReliability

/// A beta distribution: a proportion.
package struct BetaComponent: PosteriorComponent {
  package let a: Double
  package let b: Double

  package init(a: Double, b: Double) {
    self.a = a
    self.b = b
  }

  package var mean: Double { a / (a + b) }
  package var variance: Double { a * b / ((a + b) * (a + b) * (a + b + 1)) }

  package func cumulative(_ x: Double) -> Double {
    x <= 0 ? 0 : x >= 1 ? 1 : IncompleteBeta.value(a: a, b: b, x: x)
  }

  package func density(_ x: Double) -> Double {
    guard x > 0, x < 1 else { return 0 }
    return Elementary.exp(
      (a - 1) * Elementary.log(x) + (b - 1) * Elementary.log1p(-x)
        + Elementary.logGamma(a + b) - Elementary.logGamma(a) - Elementary.logGamma(b))
  }
}
