import RapportReliability

extension GoldenArea {
  /// Distributions, their inverses, and quantiles of samples.
  static let distributions = GoldenArea([
    "num.normCDF": { ["p": values($0, "x", NormalDistribution.cumulative)] },
    "num.normPPF": { ["x": values($0, "p", NormalDistribution.quantile)] },
    "num.tPPF": {
      ["x": values($0, "p", "df") { BetaDistribution.studentQuantile($0, degreesOfFreedom: $1) }]
    },
    "num.chi2PPF": {
      [
        "x": values($0, "p", "df") {
          GammaDistribution.chiSquaredQuantile($0, degreesOfFreedom: $1)
        }
      ]
    },
    "num.gammaPPF": {
      ["x": values($0, "p", "a") { GammaDistribution.quantile($0, shape: $1) }]
    },
    "num.betaPPF": { ["x": values($0, "p", "a", "b", BetaDistribution.quantile)] },
    "num.fPPF": { ["x": values($0, "p", "d1", "d2", BetaDistribution.fisherQuantile)] },
    "num.betaReg": {
      ["I": values($0, "x", "a", "b") { IncompleteBeta.value(a: $1, b: $2, x: $0) }]
    },
    "num.gammaReg": {
      [
        "P": values($0, "x", "a") { IncompleteGamma.lower(a: $1, x: $0) },
        "Q": values($0, "x", "a") { IncompleteGamma.upper(a: $1, x: $0) },
      ]
    },
    "num.poissonCDF": {
      [
        "p": values($0, "k", "lambda") {
          GammaDistribution.poissonCumulative(Int($0), mean: $1)
        }
      ]
    },
    "num.lgammaDigammaTrigamma": {
      [
        "lgamma": values($0, "x", Elementary.logGamma),
        "digamma": values($0, "x", Polygamma.digamma),
        "trigamma": values($0, "x", Polygamma.trigamma),
      ]
    },
    "num.quantile7": { input in
      let sample = input["x"].doubles
      return ["q": .list(input["p"].doubles.map { GoldenValue(sample.quantile($0)) })]
    },
  ])

  private static func values(
    _ input: GoldenValue, _ x: String, _ function: (Double) -> Double
  ) -> GoldenValue {
    GoldenValue(input[x].doubles.map(function))
  }

  private static func values(
    _ input: GoldenValue, _ x: String, _ a: String, _ function: (Double, Double) -> Double
  ) -> GoldenValue {
    GoldenValue(zip(input[x].doubles, input[a].doubles).map(function))
  }

  private static func values(
    _ input: GoldenValue, _ x: String, _ a: String, _ b: String,
    _ function: (Double, Double, Double) -> Double
  ) -> GoldenValue {
    let rest = zip(input[a].doubles, input[b].doubles)
    return GoldenValue(zip(input[x].doubles, rest).map { function($0, $1.0, $1.1) })
  }
}
