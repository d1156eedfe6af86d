import RapportProfiles
import RapportReliability

extension GoldenArea {
  /// Models beyond the random intercept.
  static let stretch = GoldenArea([
    "prof.nested3": { input in
      let fit = NestedIntercepts(
        input["y"].array.map { therapist in
          therapist.array.map { $0.doubles.map { RandomIntercept.Case($0) } }
        })
      return [
        "mu": GoldenValue(fit.coefficients.first), "varT": GoldenValue(fit.therapistVariance),
        "varP": GoldenValue(fit.groupVariance), "s2e": GoldenValue(fit.residualVariance),
        "reml": GoldenValue(fit.deviance),
      ]
    },
    "prof.randomSlope": { input in
      let size = input["perGroup"].int
      let scores = input["y"].doubles
      let fit = RandomSlope(
        (0..<input["groups"].int).map { group in
          (0..<size).map { .init(time: Double($0), score: scores[group * size + $0]) }
        })
      return [
        "beta": GoldenValue(fit?.coefficients ?? []),
        "varInt": GoldenValue(fit?.interceptVariance),
        "varSlope": GoldenValue(fit?.slopeVariance), "cov": GoldenValue(fit?.covariance),
        "s2e": GoldenValue(fit?.residualVariance), "reml": GoldenValue(fit?.deviance),
        "blupInt": GoldenValue(fit?.effects.map { $0[0] } ?? []),
        "blupSlope": GoldenValue(fit?.effects.map { $0[1] } ?? []),
      ]
    },
    "prof.poissonGLMM": { input in
      let fit = PoissonIntercept(
        zip(input["count"].array, input["exposure"].array).map { counts, exposures in
          zip(counts.ints, exposures.doubles).map { .init(events: $0, exposure: $1) }
        })
      return [
        "beta": GoldenValue(fit?.logRate), "varT": GoldenValue(fit?.variance),
        "dev": GoldenValue(fit?.deviance), "mode": GoldenValue(fit?.effects ?? []),
      ]
    },
  ])
}
