import RapportReliability

/// What the module answers to the golden cases on distributions and intervals.
enum GoldenNumbers {
  static func distribution(_ name: String, _ input: GoldenValue) -> GoldenValue? {
    func column(_ key: String) -> [Double] { input[key].doubles }
    func map(_ x: String, _ a: String, _ f: (Double, Double) -> Double) -> GoldenValue {
      GoldenValue(zip(column(x), column(a)).map(f))
    }
    func map(
      _ x: String, _ a: String, _ b: String, _ f: (Double, Double, Double) -> Double
    ) -> GoldenValue {
      GoldenValue(zip(zip(column(x), column(a)), column(b)).map { f($0.0, $0.1, $1) })
    }
    switch name {
    case "normCDF":
      return .object(["p": GoldenValue(column("x").map(NormalDistribution.cumulative))])
    case "normPPF": return .object(["x": GoldenValue(column("p").map(NormalDistribution.quantile))])
    case "tPPF":
      return .object([
        "x": map("p", "df") { BetaDistribution.studentQuantile($0, degreesOfFreedom: $1) }
      ])
    case "chi2PPF":
      return .object([
        "x": map("p", "df") { GammaDistribution.chiSquaredQuantile($0, degreesOfFreedom: $1) }
      ])
    case "gammaPPF":
      return .object(["x": map("p", "a") { GammaDistribution.quantile($0, shape: $1) }])
    case "betaPPF":
      return .object(["x": map("p", "a", "b") { BetaDistribution.quantile($0, $1, $2) }])
    case "fPPF":
      return .object(["x": map("p", "d1", "d2") { BetaDistribution.fisherQuantile($0, $1, $2) }])
    case "betaReg":
      return .object(["I": map("x", "a", "b") { IncompleteBeta.value(a: $1, b: $2, x: $0) }])
    case "gammaReg":
      return .object([
        "P": map("x", "a") { IncompleteGamma.lower(a: $1, x: $0) },
        "Q": map("x", "a") { IncompleteGamma.upper(a: $1, x: $0) },
      ])
    case "poissonCDF":
      return .object([
        "p": map("k", "lambda") { GammaDistribution.poissonCumulative(Int($0), mean: $1) }
      ])
    case "lgammaDigammaTrigamma":
      return .object([
        "lgamma": GoldenValue(column("x").map(Elementary.logGamma)),
        "digamma": GoldenValue(column("x").map(Polygamma.digamma)),
        "trigamma": GoldenValue(column("x").map(Polygamma.trigamma)),
      ])
    case "quantile7":
      let sample = column("x")
      return .object(["q": GoldenValue(column("p").map { sample.quantile($0) ?? .nan })])
    default: return nil
    }
  }

  static func rate(_ input: GoldenValue) -> GoldenValue {
    let estimate = EventRate(
      events: input["count"].int, exposure: input["exposure"].double, per: input["per"].double
    ).estimate()
    return .object([
      "rate": GoldenValue(estimate.value), "low": GoldenValue(estimate.low),
      "high": GoldenValue(estimate.high),
    ])
  }

  static func proportion(_ input: GoldenValue) -> GoldenValue {
    let share = ObservedProportion(input["x"].int, of: input["n"].int)
    return .object([
      "wilson": GoldenValue(limits: share.wilson()),
      "jeffreys": GoldenValue(limits: share.jeffreys()),
      "clopperPearson": GoldenValue(limits: share.clopperPearson()),
    ])
  }
}
