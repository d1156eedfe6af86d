import RapportReliability

extension GoldenArea {
  /// A coder against people: precision, recall, F1, review samples.
  static let accuracy = GoldenArea([
    "rel.prf": { input in
      let table = try table(input["confusion"])
      let codes = table.categories.map { table.binaryTable(of: $0) }
      func list(_ statistic: (BinaryTable) -> Double?) -> GoldenValue {
        .list(codes.map { GoldenValue(statistic($0)) })
      }
      return [
        "precision": list { $0.precision().value }, "recall": list { $0.recall().value },
        "f1": list { $0.f1().value }, "support": list { Double($0.referencePositives) },
        "microF1": GoldenValue(table.percentAgreement()),
        "accuracy": GoldenValue(table.percentAgreement()),
        "macroF1": GoldenValue(table.macroF1().estimate),
      ]
    },
    "rel.prfMultilabel": { input in
      let truth = input["truth"].array.map { Array($0.text) }
      let answers = input["pred"].array.map { Array($0.text) }
      let codes = (0..<(truth.first?.count ?? 0)).map { code in
        var table = BinaryTable.empty
        for (bits, others) in zip(truth, answers) {
          table.count(reference: bits[code] == "1", coder: others[code] == "1")
        }
        return table
      }
      let tables = CodeTables(
        Dictionary(uniqueKeysWithValues: codes.enumerated().map { ("\($0)", $1) }))
      return [
        "f1": .list(codes.map { GoldenValue($0.f1()) }),
        "kappa": .list(codes.map { GoldenValue($0.cohensKappa()) }),
        "microF1": GoldenValue(tables.microF1()),
        "macroF1": GoldenValue(tables.macroF1().estimate),
      ]
    },
    "rel.reviewSample": { input in
      let sample = try ReviewSample(
        flagged: input["flagged"].int, flaggedReviewed: input["flaggedReviewed"].int,
        confirmed: input["confirmed"].int, unflagged: input["unflagged"].int,
        unflaggedReviewed: input["unflaggedReviewed"].int, missed: input["missed"].int)
      let recall = sample.recall()
      return [
        "precision": GoldenValue(sample.precision()), "recall": GoldenValue(recall),
        "recallSE": GoldenValue(recall.standardError), "f1": GoldenValue(sample.f1()),
        "kappa": GoldenValue(sample.kappa()),
        "naiveAgreement": GoldenValue(sample.naiveAgreement()),
        "trueOverCoder": GoldenValue(sample.calibration()),
      ]
    },
  ])
}
