import RapportReliability

extension GoldenArea {
  /// Scores of sessions: intraclass correlations, Bland and Altman.
  static let intraclass = GoldenArea([
    "rel.icc": { input in
      let icc = try IntraclassCorrelation(input["ratings"].array.map(\.doubles))
      var answer: [String: GoldenValue] = [
        "MSR": .number(icc.betweenSessions), "MSC": .number(icc.betweenRaters),
        "MSW": .number(icc.withinSessions), "MSE": .number(icc.residual),
        "semOneWay": GoldenValue(icc.standardErrorOfMeasurement(.oneWay)),
        "semConsistency": GoldenValue(icc.standardErrorOfMeasurement(.consistency)),
        "semAgreement": GoldenValue(icc.standardErrorOfMeasurement(.agreement)),
      ]
      let forms: [(IntraclassCorrelation.Form, String)] = [
        (.oneWay, "icc1"), (.agreement, "icc2"), (.consistency, "icc3"),
      ]
      for (form, name) in forms {
        for (score, suffix) in [(IntraclassCorrelation.Score.single, "1"), (.average, "k")] {
          let estimate = icc.estimate(form, score)
          answer[name + suffix] = GoldenValue(estimate)
          answer[name + suffix + "_ci"] = GoldenValue(estimate.interval)
        }
      }
      return .object(answer)
    },
    "rel.iccMissing": { input in
      let icc = IncompleteIntraclass(
        input["ratings"].array.map(\.array).map {
          .init(session: $0[0].int, rater: $0[1].int, score: $0[2].double)
        })
      return [
        "varSession": GoldenValue(icc.components?.session),
        "varRater": GoldenValue(icc.components?.rater),
        "varError": GoldenValue(icc.components?.error),
        "reml": GoldenValue(icc.components?.deviance),
        "iccA1": GoldenValue(icc.estimate(.agreement, .single)),
        "iccC1": GoldenValue(icc.estimate(.consistency, .single)),
        "iccAk": GoldenValue(icc.estimate(.agreement, .average)),
      ]
    },
    "rel.blandAltman": { input in
      let scores = try PairedScores(
        reference: input["human"].doubles, coder: input["coder"].doubles)
      let bias = scores.bias()
      return [
        "bias": GoldenValue(bias), "biasCI": GoldenValue(bias.interval),
        "sd": GoldenValue(scores.differenceDeviation),
        "loaLow": GoldenValue(scores.limitsOfAgreement?.lowerBound),
        "loaHigh": GoldenValue(scores.limitsOfAgreement?.upperBound),
        "slopeOnMean": GoldenValue(scores.slopeOnMean()),
        "slopeP": GoldenValue(scores.slopeProbability),
        "linCCC": GoldenValue(scores.concordance()),
      ]
    },
  ])
}
