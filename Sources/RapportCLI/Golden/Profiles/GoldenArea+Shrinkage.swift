import RapportProfiles
import RapportReliability

extension GoldenArea {
  /// Rates and proportions drawn towards those of others.
  static let shrinkage = GoldenArea([
    "prof.withinDispersion": { input in
      let dispersion = SessionDispersion(
        therapists: input["sessions"].array.map { therapist in
          therapist.array.map(\.doubles).map { .init(events: Int($0[0]), exposure: $0[1]) }
        })
      return [
        "phi": GoldenValue(dispersion.pearson), "df": GoldenValue(dispersion.degreesOfFreedom),
      ]
    },
    "prof.gammaPoissonEB": { input in
      let rates = rates(input)
      let fit = GammaPoissonFit(rates)
      // Without an event the reference has 0 for everybody.
      let posterior = fit.estimates.map { $0.value ?? 0 }
      return [
        "shape": GoldenValue(fit.shape), "mean": GoldenValue(fit.mean),
        "logLik": GoldenValue(fit.logLikelihood), "post": GoldenValue(posterior),
        "low": limits(fit.estimates, \.low), "high": limits(fit.estimates, \.high),
        "probAbove": .list(
          rates.map { GoldenValue(fit.probability(of: $0, above: input["threshold"].double)) }),
        "expectedRank": GoldenValue(fit.expectedRanks ?? []),
      ]
    },
    "prof.gammaPoissonGrid": { input in
      let rates = rates(input)
      let grid = GammaPoissonGrid(rates)
      let estimates = grid.estimates
      return [
        "post": limits(estimates, \.value), "sd": limits(estimates, \.standardError),
        "low": limits(estimates, \.low), "high": limits(estimates, \.high),
        "probAbove": GoldenValue(
          rates.map { grid.probability(of: $0, above: input["threshold"].double) }),
        "cvMean": GoldenValue(grid.variation), "expectedRank": GoldenValue(grid.expectedRanks),
      ]
    },
    "prof.betaBinomialEB": { input in
      let fit = BetaBinomialFit(proportions(input))
      let mean = fit.mean ?? .nan
      return [
        "a": GoldenValue(fit.size.map { $0 * mean }),
        "b": GoldenValue(fit.size.map { $0 * (1 - mean) }), "rho": GoldenValue(fit.correlation),
        "logLik": GoldenValue(fit.logLikelihood), "score": GoldenValue(fit.scoreAtZero),
        "post": limits(fit.estimates, \.value), "low": limits(fit.estimates, \.low),
        "high": limits(fit.estimates, \.high),
      ]
    },
    "prof.betaBinomialGrid": { input in
      let proportions = proportions(input)
      let grid = BetaBinomialGrid(proportions)
      let estimates = grid.estimates
      return [
        "post": limits(estimates, \.value), "low": limits(estimates, \.low),
        "high": limits(estimates, \.high),
        "probAbove": GoldenValue(
          proportions.map { grid.probability(of: $0, above: input["threshold"].double) }),
      ]
    },
  ])

  /// One figure of each estimate.
  static func limits(_ estimates: [Estimate], _ figure: (Estimate) -> Double?) -> GoldenValue {
    .list(estimates.map { GoldenValue(figure($0)) })
  }

  private static func rates(_ input: GoldenValue) -> [EventRate] {
    zip(input["count"].ints, input["exposure"].doubles).map {
      EventRate(events: $0, exposure: $1, dispersion: input["phi"].number ?? 1)
    }
  }

  private static func proportions(_ input: GoldenValue) -> [ObservedProportion] {
    zip(input["x"].ints, input["n"].ints).map { ObservedProportion($0, of: $1) }
  }
}
