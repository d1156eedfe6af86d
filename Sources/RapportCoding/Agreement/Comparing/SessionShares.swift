import RapportReliability

/// Each rater's share of each session's utterances that carry some codes.
struct SessionShares {
  /// The coder against the references.
  let coder: SessionFigures
  /// The references among themselves.
  let references: SessionFigures

  init(_ comparison: Comparison, _ wanted: Comparison.Wanted) {
    let allowed = comparison.allowedRoles(wanted.codes)
    let isWanted = comparison.codes.map { wanted.codes.contains($0) }
    let rows: [ShareRows] = comparison.sessions.enumerated().compactMap { index, session in
      let eligible = session.units.filter { comparison.isEligible($0, for: allowed) }
      let shares = comparison.values.map { values -> Double? in
        let rated = eligible.compactMap { values[$0] }
        guard !rated.isEmpty else { return nil }
        return Double(rated.count { $0.contains { isWanted[$0] } }) / Double(rated.count)
      }
      return shares.contains { $0 != nil } ? ShareRows(rows: [index: shares]) : nil
    }
    let count = comparison.references.count
    coder = Self.ofCoder(rows, references: count)
    references = Self.ofReferences(rows, references: count)
  }

  private static func ofCoder(_ rows: [ShareRows], references: Int) -> SessionFigures {
    let all = rows.reduce(.empty, +)
    let pairs = (0..<references).map { all.paired($0, references) }.filter {
      !$0.reference.isEmpty
    }
    if pairs.count <= 1 {
      let scores = pairs.first ?? all.paired(0, references)
      return SessionFigures(
        icc: scores.intraclassCorrelation(), correlation: scores.pearsonCorrelation(),
        bias: scores.bias(), relativeBias: relativeBias([scores]))
    }
    func mean(_ statistic: @escaping (PairedScores) -> Estimate) -> Estimate {
      SessionTables(rows).jackknife { table in
        PairMean(
          (0..<references).map { table.paired($0, references) }.filter { !$0.reference.isEmpty }
            .map { (statistic($0), $0.reference.count) }
        ).estimate
      }
    }
    return SessionFigures(
      icc: mean { $0.intraclassCorrelation() }, correlation: mean { $0.pearsonCorrelation() },
      bias: mean { $0.bias() }, relativeBias: relativeBias(pairs))
  }

  /// Of raters who all coded the same sessions at once; else the mean over each two of them.
  private static func ofReferences(_ rows: [ShareRows], references: Int) -> SessionFigures {
    let shared = rows.filter { row in
      row.rows.values.contains { $0.prefix(references).count { $0 != nil } > 1 }
    }
    let all = shared.reduce(.empty, +)
    let complete = all.rows.keys.sorted().compactMap { key -> [Double]? in
      let given = all.rows[key]?.prefix(references).compactMap { $0 } ?? []
      return given.count == references ? given : nil
    }
    let icc: Estimate
    if complete.count == all.rows.count, let table = try? IntraclassCorrelation(complete) {
      icc = table.estimate()
    } else {
      icc = SessionTables(shared).jackknife { table in
        PairMean(
          (0..<references).flatMap { a in
            ((a + 1)..<references).map { table.paired(a, $0) }
          }.filter { !$0.reference.isEmpty }
            .map { ($0.intraclassCorrelation(), $0.reference.count) }
        ).estimate
      }
    }
    return SessionFigures(icc: icc, correlation: nil, bias: nil, relativeBias: nil)
  }

  private static func relativeBias(_ pairs: [PairedScores]) -> Double? {
    let reference = pairs.flatMap(\.reference).reduce(0, +)
    let coder = pairs.flatMap(\.coder).reduce(0, +)
    return reference > 0 ? (coder - reference) / reference : nil
  }
}

/// The shares of sessions by rater, so that sessions can be left out.
private struct ShareRows: AgreementTable {
  var rows: [Int: [Double?]]

  static var empty: Self { Self(rows: [:]) }
  var units: Int { rows.count }

  static func + (a: Self, b: Self) -> Self { Self(rows: a.rows.merging(b.rows) { _, new in new }) }
  static func - (a: Self, b: Self) -> Self { Self(rows: a.rows.filter { b.rows[$0.key] == nil }) }

  /// The sessions that two raters coded, in their order.
  func paired(_ first: Int, _ second: Int) -> PairedScores {
    let both = rows.keys.sorted().compactMap { key -> (reference: Double, coder: Double)? in
      guard let row = rows[key], row.indices.contains(first), row.indices.contains(second),
        let a = row[first], let b = row[second]
      else { return nil }
      return (a, b)
    }
    return PairedScores(pairs: both)
  }
}
