import RapportReliability

extension GoldenArea {
  /// Events with a tolerance.
  static let events = GoldenArea([
    "rel.alignKappa": { input in
      let (first, second) = (events(input["A"]), events(input["B"]))
      let tolerance = input["tolerance"].int
      let alignment = EventAlignment(reference: first, coder: second, tolerance: tolerance)
      let kappa = alignment.counts.kappa
      let table = EventAlignment.tolerantTables(
        reference: first, coder: second, tolerance: tolerance
      ).values.reduce(.empty, +)
      let sides = (0..<input["codes"].int).map(Optional.some) + [nil]
      return [
        "edits": GoldenValue(alignment.edits), "agreements": GoldenValue(alignment.agreements),
        "sumAbsDt": GoldenValue(alignment.distance),
        "pairs": .list(
          alignment.steps.map { GoldenValue([$0.reference ?? -1, $0.coder ?? -1]) }),
        "table": .list(
          sides.map { row in
            GoldenValue(sides.map { alignment.counts.count(of: row, against: $0) })
          }),
        "po": GoldenValue(kappa.observedAgreement), "pe": GoldenValue(kappa.expectedAgreement),
        "kappa": GoldenValue(kappa.estimate), "tpTolerant": GoldenValue(table.both),
        "f1Tolerant": GoldenValue(table.f1()),
      ]
    },
    "rel.timeUnitKappa": { input in
      let agreement = try TimeUnitAgreement(
        reference: input["A"].ints, coder: input["B"].ints, tolerance: input["tolerance"].int)
      return [
        "kappaAB": GoldenValue(agreement.ofReference()),
        "kappaBA": GoldenValue(agreement.ofCoder()), "mean": GoldenValue(agreement.mean()),
      ]
    },
  ])

  private static func events(_ list: GoldenValue) -> [CodedEvent<Int>] {
    list.array.map { CodedEvent(at: $0.array[0].int, $0.array[1].int) }
  }
}
