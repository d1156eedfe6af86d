import RapportReliability

extension GoldenArea {
  /// Kappa of two raters and what stands beside it.
  static let kappa = GoldenArea([
    "rel.cohenKappa": { input in
      let kappa = try table(input["table"]).kappa
      var answer = members(kappa)
      answer["kappaMax"] = GoldenValue(kappa.maximum)
      let half = kappa.naiveStandardError.map { NormalDistribution.quantile(0.975) * $0 }
      answer["ciLow"] = GoldenValue(half.flatMap { half in kappa.estimate.value.map { $0 - half } })
      answer["ciHigh"] = GoldenValue(
        half.flatMap { half in kappa.estimate.value.map { $0 + half } })
      return .object(answer)
    },
    "rel.weightedKappa": { input in
      .object(members(try table(input["table"]).weightedKappa(try weights(input["weights"]))))
    },
    "rel.binaryIndices": { input in
      let table = BinaryTable(
        both: input["a"].int, referenceOnly: input["b"].int, coderOnly: input["c"].int,
        neither: input["d"].int)
      return [
        "po": GoldenValue(table.percentAgreement()), "kappa": GoldenValue(table.cohensKappa()),
        "pabak": GoldenValue(table.prevalenceAndBiasAdjustedKappa()),
        // The file has the indices without their sign.
        "prevalenceIndex": GoldenValue(table.prevalenceIndex().value.map(abs)),
        "biasIndex": GoldenValue(table.biasIndex().value.map(abs)),
        "positiveAgreement": GoldenValue(table.positiveAgreement()),
        "negativeAgreement": GoldenValue(table.negativeAgreement()),
      ]
    },
  ])

  /// A table whose categories are its places.
  static func table(_ rows: GoldenValue) throws -> ConfusionTable {
    try ConfusionTable(
      categories: rows.array.indices.map { "\($0)" }, counts: rows.array.map(\.ints))
  }

  /// The weights of that name.
  static func weights(_ name: GoldenValue) throws -> AgreementWeights {
    guard let weights = AgreementWeights(rawValue: name.text) else {
      throw UnknownChoice(name: name.text)
    }
    return weights
  }

  private static func members(_ kappa: CohensKappa) -> [String: GoldenValue] {
    [
      "po": GoldenValue(kappa.observedAgreement), "pe": GoldenValue(kappa.expectedAgreement),
      "kappa": GoldenValue(kappa.estimate), "se": GoldenValue(kappa.naiveStandardError),
      "se0": GoldenValue(kappa.naiveStandardErrorAtZero),
    ]
  }
}
