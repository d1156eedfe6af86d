/// Kappa of aligned events: agreement on what happened beyond what the raters' codes would give by
/// chance (Quera, Bakeman and Gnisci 2007).
///
/// What nobody saw can't be counted, so the cell of nothing against nothing is empty by design; the
/// expected counts come from proportional fitting of the margins around it.
public struct AlignmentKappa: Hashable, Sendable {
  /// The share of steps with the same code on both sides; nil without events.
  public let observedAgreement: Double?
  /// The share expected by chance; nil without events or where the fit found no end.
  public let expectedAgreement: Double?
  /// Kappa, or why it is undefined: no events, one code and nothing missed, no fit.
  public let estimate: Estimate

  init<Code>(_ counts: AlignmentCounts<Code>) {
    let sides = counts.codes.map(Optional.some) + [nil]
    let cells = sides.map { row in
      sides.map { Double(counts.count(of: row, against: $0)) }
    }
    let units = counts.units
    let basis = Counts(units: units)
    let method = "kappa of aligned events"
    guard units > 0 else {
      (observedAgreement, expectedAgreement) = (nil, nil)
      estimate = Estimate(undefined: .noEvents, counts: basis, method: method)
      return
    }
    let codes = counts.codes.indices
    let po = codes.map { cells[$0][$0] }.accurateSum() / Double(units)
    observedAgreement = po
    let isNothingPaired = codes.allSatisfy { row in codes.allSatisfy { cells[row][$0] == 0 } }
    let fit = isNothingPaired ? cells : ProportionalFit.expected(cells, emptyCorner: true)
    guard let fit else {
      expectedAgreement = nil
      estimate = Estimate(undefined: .notConverged, counts: basis, method: method)
      return
    }
    let pe = codes.map { fit[$0][$0] }.accurateSum() / Double(units)
    expectedAgreement = pe
    estimate =
      1 - pe < 1e-12
      ? Estimate(undefined: .oneCategory, counts: basis, method: method)
      : Estimate((po - pe) / (1 - pe), counts: basis, method: method)
  }
}

extension AlignmentCounts {
  /// Kappa with what it is made of.
  public var kappa: AlignmentKappa { AlignmentKappa(self) }

  /// Kappa of aligned events; add the counts of sessions first, or use
  /// ``SessionTables/jackknife(_:)``.
  public func alignmentKappa() -> Estimate { kappa.estimate }
}
