import RapportReliability

extension GoldenArea {
  /// Intervals over sessions.
  static let resampling = GoldenArea([
    "rel.clusterJackknife": { input in
      let sessions = sessions(input)
      func answer(_ statistic: (BinaryTable) -> Estimate) -> GoldenValue {
        let estimate = sessions.jackknife(statistic)
        return [
          "est": GoldenValue(estimate), "se": GoldenValue(estimate.standardError),
          "low": GoldenValue(estimate.low), "high": GoldenValue(estimate.high),
        ]
      }
      return [
        "kappa": answer { $0.cohensKappa() }, "f1": answer { $0.f1() },
        "precision": answer { $0.precision() }, "recall": answer { $0.recall() },
        "naiveKappaSE": GoldenValue(sessions.pooled.kappa.naiveStandardError),
      ]
    },
    "rel.clusterBootstrap": { input in
      let sessions = sessions(input)
      let plan = Bootstrap(
        replicates: input["B"].int, seed: input["master"].seed, label: input["label"].text)
      let kappa = sessions.bootstrap(plan) { $0.cohensKappa() }
      let f1 = sessions.bootstrap(plan) { $0.f1() }
      let used = sessions.resampled(plan) { $0.cohensKappa() }.compactMap { $0 }.count
      return [
        "kappa": GoldenValue(kappa), "kappaCI": GoldenValue(kappa.interval),
        "f1": GoldenValue(f1), "f1CI": GoldenValue(f1.interval), "usedKappa": GoldenValue(used),
      ]
    },
  ])

  private static func sessions(_ input: GoldenValue) -> SessionTables<BinaryTable> {
    SessionTables(
      input["sessions"].array.map(\.ints).map {
        BinaryTable(both: $0[0], referenceOnly: $0[1], coderOnly: $0[2], neither: $0[3])
      })
  }
}
