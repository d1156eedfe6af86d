public import RapportReliability

/// Plug-in empirical Bayes for proportions: the beta-binomial model at its most likely parameters
/// (`glmmTMB` with the betabinomial family in R).
///
/// For comparison with other software; ``BetaBinomialGrid`` is the default.
public struct BetaBinomialFit: Sendable {
  /// The proportions that went in, one a therapist.
  public let therapists: [ObservedProportion]
  /// The slope of the likelihood in rho at rho = 0: not above 0 where therapists don't differ more
  /// than chance makes them; nil without draws.
  public let scoreAtZero: Double?
  /// The mean of true proportions; nil without draws.
  public let mean: Double?
  /// a + b of the beta distribution of true proportions; nil where therapists don't differ.
  public let size: Double?
  /// The logarithm of the likelihood, binomial coefficients included; nil where therapists don't
  /// differ.
  public let logLikelihood: Double?

  /// Fits the model; therapists without draws count for nothing.
  public init(_ therapists: [ObservedProportion]) {
    self.therapists = therapists
    let data = therapists.filter { $0.whole > 0 }.map {
      (x: Double($0.part) / $0.dispersion, n: Double($0.whole) / $0.dispersion)
    }
    guard !data.isEmpty else {
      (scoreAtZero, mean, size, logLikelihood) = (nil, nil, nil, nil)
      return
    }
    let p = data.map(\.x).accurateSum() / data.map(\.n).accurateSum()
    let score = Self.scoreAtZero(data, p)
    scoreAtZero = score
    guard let score, score > 0 else {
      mean = p
      (size, logLikelihood) = (nil, nil)
      return
    }
    let best = Self.bestSize(data)
    let share = BetaBinomialLikelihood.mean(data, size: best)
    mean = share
    size = best
    logLikelihood =
      BetaBinomialLikelihood.value(data, mean: share, size: best)
      + data.map { item in
        Elementary.logGamma(item.n + 1) - Elementary.logGamma(item.x + 1)
          - Elementary.logGamma(item.n - item.x + 1)
      }.accurateSum()
  }

  /// The correlation of two draws of one therapist, 1 / (a + b + 1); 0 where therapists don't differ.
  public var correlation: Double { size.map { 1 / ($0 + 1) } ?? 0 }

  /// The mean of each true proportion with its interval.
  ///
  /// Undefined without draws (`zeroDenominator`). Where therapists don't differ, all have the pooled
  /// proportion, with a flag and no interval.
  public var estimates: [Estimate] {
    therapists.map { therapist in
      let counts = Counts(units: therapist.whole, therapists: therapists.count)
      let method = "beta-binomial, plug-in empirical Bayes"
      guard therapist.whole > 0, let mean else {
        return Estimate(undefined: .zeroDenominator, counts: counts, method: method)
      }
      guard let size else {
        return Estimate(
          mean, intervalUndefined: .zeroVariance, counts: counts, method: method,
          flags: [.noHeterogeneity, .boundary])
      }
      let x = Double(therapist.part) / therapist.dispersion
      let n = Double(therapist.whole) / therapist.dispersion
      let posterior = BetaComponent(a: mean * size + x, b: (1 - mean) * size + n - x)
      let low = BetaDistribution.quantile(0.025, posterior.a, posterior.b)
      let high = BetaDistribution.quantile(0.975, posterior.a, posterior.b)
      return Estimate(
        posterior.mean, standardError: posterior.variance.squareRoot(), interval: low...high,
        counts: counts, method: method, flags: therapists.count < 8 ? [.fewTherapists] : [])
    }
  }

  /// How far a therapist's own data carry the estimate: n / (n + a + b); 0 where therapists don't
  /// differ.
  public func reliability(of therapist: ObservedProportion) -> Double {
    let n = Double(therapist.whole) / therapist.dispersion
    return size.map { n / (n + $0) } ?? 0
  }

  private static func scoreAtZero(_ data: [(x: Double, n: Double)], _ p: Double) -> Double? {
    guard p > 0, p < 1 else { return nil }
    return data.map { item in
      (item.x * (item.x - 1) / p + (item.n - item.x) * (item.n - item.x - 1) / (1 - p)
        - item.n * (item.n - 1)) / 2
    }.accurateSum()
  }

  private static func bestSize(_ data: [(x: Double, n: Double)]) -> Double {
    let steps = (0...88).map { -6 + Double($0) / 4 }
    let values = steps.map { step in
      let size = Elementary.exp(step)
      let p = BetaBinomialLikelihood.mean(data, size: size)
      return BetaBinomialLikelihood.value(data, mean: p, size: size)
    }
    let best = values.indices.max { values[$0] < values[$1] } ?? 0
    return Elementary.exp(
      QuantileSearch.solve(
        target: 0, low: steps[max(0, best - 1)], high: steps[min(steps.count - 1, best + 1)]
      ) { -BetaBinomialLikelihood.slope(data, size: Elementary.exp($0)) })
  }
}
