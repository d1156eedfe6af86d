import RapportReliability

/// The likelihood of counts of draws whose proportions are beta distributed with mean p and size
/// a + b, without the binomial coefficients.
enum BetaBinomialLikelihood {
  static func value(_ data: [(x: Double, n: Double)], mean p: Double, size: Double) -> Double {
    let (a, b) = (p * size, (1 - p) * size)
    let constant =
      Elementary.logGamma(size) - Elementary.logGamma(a) - Elementary.logGamma(b)
    return data.map { item in
      constant + Elementary.logGamma(a + item.x) + Elementary.logGamma(b + item.n - item.x)
        - Elementary.logGamma(size + item.n)
    }.accurateSum()
  }

  /// The most likely mean for a size: the slope in p falls.
  static func mean(_ data: [(x: Double, n: Double)], size: Double) -> Double {
    QuantileSearch.solve(target: 0, low: 1e-12, high: 1 - 1e-12) { p in
      let (a, b) = (p * size, (1 - p) * size)
      return -data.map { item in
        Polygamma.digamma(a + item.x) - Polygamma.digamma(a)
          - Polygamma.digamma(b + item.n - item.x) + Polygamma.digamma(b)
      }.accurateSum()
    }
  }

  /// The slope of the likelihood in the size, at the most likely mean.
  static func slope(_ data: [(x: Double, n: Double)], size: Double) -> Double {
    let p = mean(data, size: size)
    let (a, b) = (p * size, (1 - p) * size)
    return data.map { item in
      p * (Polygamma.digamma(a + item.x) - Polygamma.digamma(a))
        + (1 - p) * (Polygamma.digamma(b + item.n - item.x) - Polygamma.digamma(b))
        - Polygamma.digamma(size + item.n) + Polygamma.digamma(size)
    }.accurateSum()
  }
}
