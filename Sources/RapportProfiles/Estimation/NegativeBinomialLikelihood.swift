import RapportReliability

/// The likelihood of counts whose rates are gamma distributed, as a function of shape and mean.
struct NegativeBinomialLikelihood {
  let data: [GammaPoissonFit.Datum]

  func value(shape a: Double, mean: Double) -> Double {
    data.map { item in
      let expected = mean * item.exposure
      let constant =
        Elementary.logGamma(a + item.y) - Elementary.logGamma(a) - Elementary.logGamma(item.y + 1)
      return constant - a * Elementary.log1p(expected / a)
        + (item.y == 0 ? 0 : item.y * Elementary.log(expected / (a + expected)))
    }.accurateSum()
  }

  /// The most likely mean for a shape: the root of Σ (y - mu E) / (1 + mu E/a), which falls in mu.
  func mean(shape a: Double) -> Double {
    QuantileSearch.solvePositive(target: 0) { mean in
      -data.map { ($0.y - mean * $0.exposure) / (1 + mean * $0.exposure / a) }.accurateSum()
    }
  }

  /// The most likely shape: the best of a scan of log a from -10 to 16, then the root of the slope
  /// around it.
  var bestShape: Double {
    let steps = (0...104).map { -10 + Double($0) / 4 }
    let values = steps.map { step in
      let shape = Elementary.exp(step)
      return value(shape: shape, mean: mean(shape: shape))
    }
    let best = values.indices.max { values[$0] < values[$1] } ?? 0
    let low = steps[max(0, best - 1)]
    let high = steps[min(steps.count - 1, best + 1)]
    // The slope falls through 0 at the maximum, so its negative rises.
    return Elementary.exp(
      QuantileSearch.solve(target: 0, low: low, high: high) { -slope(shape: Elementary.exp($0)) })
  }

  private func slope(shape a: Double) -> Double {
    let mean = mean(shape: a)
    return data.map { item in
      let expected = mean * item.exposure
      return Polygamma.digamma(a + item.y) - Polygamma.digamma(a)
        - Elementary.log1p(expected / a) + (expected - item.y) / (a + expected)
    }.accurateSum()
  }
}
