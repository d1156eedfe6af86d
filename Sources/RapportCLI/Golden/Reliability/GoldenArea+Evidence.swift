import RapportReliability

extension GoldenArea {
  /// What a code's figures may be used for.
  static let evidence = GoldenArea([
    "rel.evidenceGate": { input in
      func estimate(_ key: String) -> Estimate? {
        let limits = input[key].doubles
        guard limits.count == 3 else { return nil }
        return Estimate(limits[1], interval: limits[0]...max(limits[0], limits[2]), method: key)
      }
      let verdict = EvidenceGate().verdict(
        on: CodeEvidence(
          referencePositives: input["positives"].int, sessions: input["sessions"].int,
          kappa: estimate("kappa"), f1: estimate("f1"), sessionCorrelation: estimate("icc"),
          relativeBias: input["bias"].number))
      return [
        "grade": .text(verdict.grade.rawValue),
        "missingForUtterances": .list(verdict.missingForUtterances.map { .text($0) }),
        "missingForSessions": .list(verdict.missingForSessions.map { .text($0) }),
      ]
    }
  ])
}
