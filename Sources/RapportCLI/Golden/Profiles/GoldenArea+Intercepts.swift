import RapportProfiles
import RapportReliability

extension GoldenArea {
  /// Random intercepts: scores and outcomes.
  static let intercepts = GoldenArea([
    "prof.remlIntercept": { input in
      let cases = cases(input, outcome: "y")
      let isSplit = input["model"].text.contains("mean_t")
      return members(RandomIntercept(isSplit ? WithinBetween.split(cases, column: 0) : cases))
    },
    "prof.normalGrid": { input in
      let grid = RandomInterceptGrid(scores: input["y"].array.map(\.doubles))
      let means = grid.means
      return [
        "post": limits(means, \.value), "low": limits(means, \.low),
        "high": limits(means, \.high),
        "probAbove": GoldenValue(grid.probabilities(above: input["threshold"].double)),
        "iccMean": GoldenValue(grid.therapistShare),
        "iccMedian": GoldenValue(grid.medianTherapistShare),
        "expectedRank": GoldenValue(grid.expectedRanks),
      ]
    },
    "prof.iccOneWay": { input in
      let table = input["y"].array.map(\.doubles)
      let icc = try IntraclassCorrelation(table)
      let one = icc.estimate(.oneWay)
      return [
        "icc": GoldenValue(one), "low": GoldenValue(one.low), "high": GoldenValue(one.high),
        "reliabilityOfMean": GoldenValue(icc.estimate(.oneWay, .average)),
      ]
    },
    "prof.outcome": { input in
      let cases = zip(cases(input, outcome: "post"), groups(input["pre"].doubles, input))
        .map { cases, before in
          zip(cases, before).map {
            RandomIntercept.Case($0.outcome, covariates: [$1] + $0.covariates)
          }
        }
      let full = RandomIntercept(WithinBetween.split(cases, column: 1))
      let before = RandomIntercept(
        cases.map { $0.map { .init($0.outcome, covariates: [$0.covariates[0]]) } })
      guard case .object(var answer) = members(full) else { return .null }
      answer["iccPreOnly"] = GoldenValue(before.therapistShare)
      answer["therapistVarianceExplained"] = GoldenValue(full.explained(comparedWith: before))
      return .object(answer)
    },
  ])

  private static func groups(_ values: [Double], _ input: GoldenValue) -> [[Double]] {
    var rest = values[...]
    return input["groupSizes"].ints.map { size in
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }

  private static func cases(
    _ input: GoldenValue, outcome: String
  ) -> [[RandomIntercept.Case]] {
    let outcomes = groups(input[outcome].doubles, input)
    let hasCovariate = !input["x"].isNull
    return zip(outcomes, groups(input["x"].doubles, input)).map { outcomes, x in
      outcomes.indices.map {
        RandomIntercept.Case(outcomes[$0], covariates: hasCovariate ? [x[$0]] : [])
      }
    }
  }

  private static func members(_ fit: RandomIntercept) -> GoldenValue {
    [
      "beta": limits(fit.coefficients, \.value),
      "betaSE": limits(fit.coefficients, \.standardError),
      "sigma2e": GoldenValue(fit.residualVariance), "sigma2u": GoldenValue(fit.therapistVariance),
      "icc": GoldenValue(fit.therapistShare), "iccLow": GoldenValue(fit.therapistShare.low),
      "iccHigh": GoldenValue(fit.therapistShare.high), "remlDev": GoldenValue(fit.deviance),
      "lrt": GoldenValue(fit.likelihoodRatio), "pLRT": GoldenValue(fit.p),
      "blup": limits(fit.effects, \.value),
      "condVar": .list(
        fit.effects.map { GoldenValue($0.standardError.map { $0 * $0 }) }),
    ]
  }
}
