import RapportReliability

/// What the module answers to the golden cases on agreement.
enum GoldenAgreement {
  static func table(_ rows: [GoldenValue]) throws -> ConfusionTable {
    try ConfusionTable(
      categories: rows.indices.map { String(UnicodeScalar(UInt8(97 + $0))) },
      counts: rows.map(\.ints))
  }

  static func kappa(_ input: GoldenValue) throws -> GoldenValue {
    let kappa = try table(input["table"].array).kappa
    var answer: [String: GoldenValue] = [
      "po": GoldenValue(kappa.observedAgreement), "pe": GoldenValue(kappa.expectedAgreement),
      "kappa": GoldenValue(kappa.estimate.value), "kappaMax": GoldenValue(kappa.maximum),
      "se": GoldenValue(kappa.naiveStandardError),
      "se0": GoldenValue(kappa.naiveStandardErrorAtZero),
    ]
    if let value = kappa.estimate.value, let error = kappa.naiveStandardError {
      let z = NormalDistribution.quantile(0.975)
      answer["ciLow"] = .number(value - z * error)
      answer["ciHigh"] = .number(value + z * error)
    }
    return .object(answer)
  }

  /// The golden file has the indices without their sign.
  static func binaryIndices(_ input: GoldenValue) -> GoldenValue {
    let table = BinaryTable(
      both: input["a"].int, referenceOnly: input["b"].int, coderOnly: input["c"].int,
      neither: input["d"].int)
    return .object([
      "po": GoldenValue(table.percentAgreement().value),
      "kappa": GoldenValue(table.cohensKappa().value),
      "pabak": GoldenValue(table.prevalenceAndBiasAdjustedKappa().value),
      "prevalenceIndex": GoldenValue(table.prevalenceIndex().value.map(abs)),
      "biasIndex": GoldenValue(table.biasIndex().value.map(abs)),
      "positiveAgreement": GoldenValue(table.positiveAgreement().value),
      "negativeAgreement": GoldenValue(table.negativeAgreement().value),
    ])
  }

  static func prf(_ input: GoldenValue) throws -> GoldenValue {
    let table = try table(input["confusion"].array)
    let codes = table.categories.map { table.binaryTable(of: $0) }
    func list(_ statistic: (BinaryTable) -> Double?) -> GoldenValue {
      .list(codes.map { GoldenValue(statistic($0)) })
    }
    return .object([
      "precision": list { $0.precision().value }, "recall": list { $0.recall().value },
      "f1": list { $0.f1().value }, "support": list { Double($0.referencePositives) },
      "microF1": GoldenValue(table.percentAgreement().value),
      "accuracy": GoldenValue(table.percentAgreement().value),
      "macroF1": GoldenValue(table.macroF1().estimate.value),
    ])
  }

  static func jackknife(_ input: GoldenValue) -> GoldenValue {
    let sessions = SessionTables(
      input["sessions"].array.map(\.ints).map {
        BinaryTable(both: $0[0], referenceOnly: $0[1], coderOnly: $0[2], neither: $0[3])
      })
    func answer(_ statistic: (BinaryTable) -> Estimate) -> GoldenValue {
      let estimate = sessions.jackknife(statistic)
      return .object([
        "est": GoldenValue(estimate.value), "se": GoldenValue(estimate.standardError),
        "low": GoldenValue(estimate.low), "high": GoldenValue(estimate.high),
      ])
    }
    return .object([
      "kappa": answer { $0.cohensKappa() }, "f1": answer { $0.f1() },
      "precision": answer { $0.precision() }, "recall": answer { $0.recall() },
      "naiveKappaSE": GoldenValue(sessions.pooled.kappa.naiveStandardError),
    ])
  }

  static func icc(_ input: GoldenValue) throws -> GoldenValue {
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
      let single = icc.estimate(form, .single)
      let average = icc.estimate(form, .average)
      answer[name + "1"] = GoldenValue(single.value)
      answer[name + "k"] = GoldenValue(average.value)
      answer[name + "1_ci"] = GoldenValue(limits: single)
      answer[name + "k_ci"] = GoldenValue(limits: average)
    }
    return .object(answer)
  }
}
