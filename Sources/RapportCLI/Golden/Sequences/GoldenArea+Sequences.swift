import RapportReliability

extension GoldenArea {
  /// What follows what.
  static let sequences = GoldenArea([
    "seq.lag": { input in
      let size = input["K"].int
      let sessions = input["sequences"].array.map { $0.text.compactMap(\.wholeNumberValue) }
      let table = LagTable(sessions, categories: size, lag: input["lag"].int)
      return [
        "count": cells(size) { GoldenValue(table.counts[$0][$1]) },
        "transProb": cells(size) { GoldenValue(table.transition(from: $0, to: $1)) },
        "expected": cells(size) { GoldenValue(table.expected(from: $0, to: $1)) },
        "adjResid": cells(size) { GoldenValue(table.adjustedResidual(from: $0, to: $1)) },
        "chi2": GoldenValue(table.chiSquared),
      ]
    },
    "seq.quasiIndependence": { input in
      let counts = input["table"].array.map(\.ints)
      let table = QuasiIndependence(LagTable(counts: counts))
      let residuals = table.adjustedResiduals
      return [
        "expected": cells(counts.count) { GoldenValue(table.expected(from: $0, to: $1)) },
        "adjResid": cells(counts.count) { GoldenValue(residuals[$0][$1]) },
        "G2": GoldenValue(table.likelihoodRatio),
        "df": GoldenValue(table.degreesOfFreedom),
      ]
    },
    "seq.yuleMH": { input in
      let sessions = StratifiedAssociation(input["sessions"].array.map { table($0.ints) })
      let pooled = sessions.pooled
      let ratio = pooled.oddsRatio
      let common = sessions.oddsRatio
      return [
        "pooled": cells(pooled), "oddsRatio": GoldenValue(ratio),
        "yuleQ": GoldenValue(pooled.yulesQ),
        "logOR": GoldenValue(ratio.value.map(Elementary.log)),
        "seLogOR": GoldenValue(ratio.standardError), "mhOR": GoldenValue(common),
        "mhSELog": GoldenValue(common.standardError), "mhQ": GoldenValue(sessions.yulesQ),
        "mhTestChi2": GoldenValue(sessions.chiSquared),
        "fisherP": GoldenValue(pooled.fishersExactP),
        "haldaneOR": GoldenValue(pooled.haldaneOddsRatio),
        "haldaneSE": GoldenValue(pooled.haldaneOddsRatio.standardError),
      ]
    },
    "seq.permutation": { input in
      let test = SequencePermutation(
        input["sequences"].array.map { $0.text.compactMap(\.wholeNumberValue) },
        given: input["given"].int, target: input["target"].int, lag: input["lag"].int)
      return [
        "observed": GoldenValue(test.observed), "expected": GoldenValue(test.expected),
        "pExactUpper": GoldenValue(test.exactP),
        "pMonteCarloUpper": GoldenValue(
          test.monteCarloP(
            replicates: input["B"].int, seed: input["master"].seed, label: input["label"].text)),
      ]
    },
    "seq.windowContingency": { input in
      let sessions = input["sequences"].array.map { session in
        session.text.map {
          WindowContingency.Step(
            isGiven: String($0) == input["given"].text,
            isTarget: String($0) == input["target"].text)
        }
      }
      let windows = WindowContingency(sessions, window: input["window"].int)
      return [
        "table": cells(windows.pooled), "pGiven": GoldenValue(windows.pooled.probabilityGiven),
        "pBase": GoldenValue(windows.pooled.baseRate),
        "difference": GoldenValue(windows.difference),
        "yuleQ": GoldenValue(windows.pooled.yulesQ),
      ]
    },
  ])

  private static func cells(_ size: Int, _ value: (Int, Int) -> GoldenValue) -> GoldenValue {
    .list((0..<size).map { row in .list((0..<size).map { value(row, $0) }) })
  }

  private static func cells(_ table: AssociationTable) -> GoldenValue {
    GoldenValue([table.givenTarget, table.givenOther, table.otherTarget, table.neither])
  }

  private static func table(_ cells: [Int]) -> AssociationTable {
    AssociationTable(
      givenTarget: cells[0], givenOther: cells[1], otherTarget: cells[2], neither: cells[3])
  }
}
