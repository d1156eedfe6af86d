public import RapportReliability

/// Plug-in empirical Bayes for rates: the gamma-Poisson model at its most likely parameters, equal
/// to a negative binomial regression with an offset (`MASS::glm.nb(y ~ 1 + offset(log(E)))` in R).
///
/// For comparison with other software. Its intervals take the parameters for certain and are too
/// short with few therapists; ``GammaPoissonGrid`` is the default.
public struct GammaPoissonFit: Sendable {
  /// The rates that went in, one a therapist.
  public let therapists: [EventRate]
  /// The shape of the distribution of true rates; nil where therapists don't differ more than chance
  /// makes them: Σ[(y - mu E)² - y] <= 0 at the pooled rate.
  public let shape: Double?
  /// The mean of true rates per unit of exposure; nil without exposure.
  public let mean: Double?
  /// The logarithm of the likelihood; nil without events.
  public let logLikelihood: Double?

  /// Fits the model; therapists without exposure count for nothing.
  public init(_ therapists: [EventRate]) {
    self.therapists = therapists
    let data = therapists.filter { $0.exposure > 0 }.map {
      Datum(y: Double($0.events) / $0.dispersion, exposure: $0.exposure / $0.dispersion)
    }
    let events = data.map(\.y).accurateSum()
    guard !data.isEmpty, events > 0 else {
      shape = nil
      mean = data.isEmpty ? nil : 0
      logLikelihood = nil
      return
    }
    let pooled = events / data.map(\.exposure).accurateSum()
    let excess = data.map { item in
      (item.y - pooled * item.exposure) * (item.y - pooled * item.exposure) - item.y
    }.accurateSum()
    guard excess > 0 else {
      shape = nil
      mean = pooled
      logLikelihood = data.map { item in
        item.y * Elementary.log(pooled * item.exposure) - pooled * item.exposure
          - Elementary.logGamma(item.y + 1)
      }.accurateSum()
      return
    }
    let likelihood = NegativeBinomialLikelihood(data: data)
    let best = likelihood.bestShape
    let rate = likelihood.mean(shape: best)
    shape = best
    mean = rate
    logLikelihood = likelihood.value(shape: best, mean: rate)
  }

  /// The mean of each true rate with its interval, in the therapist's own unit.
  ///
  /// Undefined without exposure (`zeroDenominator`) or when nobody has an event (`noEvents`). Where
  /// therapists don't differ, all have the pooled rate, with a flag and no interval.
  public var estimates: [Estimate] {
    therapists.map { therapist in
      let counts = Counts(units: therapist.events, therapists: therapists.count)
      let method = "gamma-Poisson, plug-in empirical Bayes"
      guard therapist.exposure > 0, let mean, mean > 0 else {
        return Estimate(
          undefined: therapist.exposure > 0 ? .noEvents : .zeroDenominator, counts: counts,
          method: method)
      }
      guard let posterior = posterior(of: therapist) else {
        return Estimate(
          mean * therapist.per, intervalUndefined: .zeroVariance, counts: counts, method: method,
          flags: [.noHeterogeneity, .boundary])
      }
      let low = GammaDistribution.quantile(0.025, shape: posterior.shape) / posterior.rate
      let high = GammaDistribution.quantile(0.975, shape: posterior.shape) / posterior.rate
      return Estimate(
        posterior.mean * therapist.per,
        standardError: posterior.variance.squareRoot() * therapist.per,
        interval: (low * therapist.per)...(high * therapist.per), counts: counts, method: method,
        flags: therapists.count < 8 ? [.fewTherapists] : [])
    }
  }

  /// The probability that a therapist's true rate is above a threshold; nil where therapists don't
  /// differ.
  public func probability(of therapist: EventRate, above threshold: Double) -> Double? {
    posterior(of: therapist).map { 1 - $0.cumulative(threshold / therapist.per) }
  }

  /// The expected ranks, 1 for the highest; nil where therapists don't differ.
  public var expectedRanks: [Double]? {
    let posteriors = therapists.compactMap { posterior(of: $0) }
    guard posteriors.count == therapists.count else { return nil }
    return ExpectedRanks.of(posteriors.count) { posteriors[$0].exceeds(posteriors[$1]) }
  }

  /// How far a therapist's own data carry the estimate: E / (E + a/mu); 0 where therapists don't
  /// differ.
  public func reliability(of therapist: EventRate) -> Double {
    guard let shape, let mean else { return 0 }
    let exposure = therapist.exposure / therapist.dispersion
    return exposure / (exposure + shape / mean)
  }

  /// The exposure that a reliability of `target` needs: R/(1-R) a/mu, times the dispersion; nil where
  /// therapists don't differ.
  public func exposureNeeded(for target: Double, dispersion: Double = 1) -> Double? {
    guard let shape, let mean, target > 0, target < 1 else { return nil }
    return target / (1 - target) * shape / mean * dispersion
  }

  private func posterior(of therapist: EventRate) -> GammaComponent? {
    guard let shape, let mean else { return nil }
    return GammaComponent(
      shape: shape + Double(therapist.events) / therapist.dispersion,
      rate: shape / mean + therapist.exposure / therapist.dispersion)
  }

  struct Datum {
    var y: Double
    var exposure: Double
  }
}
