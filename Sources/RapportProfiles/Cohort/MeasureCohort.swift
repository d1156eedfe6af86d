import RapportReliability

/// A share as the therapists of a study have it: what a figure is drawn towards.
struct MeasureCohort: Sendable {
  let dispersion: SessionDispersion
  /// Nil where the measure is not validated or there are too few therapists.
  private let grid: BetaBinomialGrid?

  /// - Parameter minimum: so many therapists are needed for a grid; nil for none at all.
  init(_ therapists: [[MeasureCount]], minimum: Int?) {
    let dispersion = SessionDispersion(
      shares:
        therapists.map { $0.map { ($0.numerator, $0.denominator) } })
    self.dispersion = dispersion
    let shares = therapists.map { Self.share($0, dispersion) }.filter { $0.whole > 0 }
    guard let minimum, shares.count >= minimum else {
      grid = nil
      return
    }
    grid = BetaBinomialGrid(shares)
  }

  /// The share of a therapist of the cohort drawn towards the others', and its reliability; nil
  /// without a grid.
  func shrunken(
    _ sessions: [MeasureCount], thresholds: [Threshold]
  ) -> (estimate: Estimate, reliability: Double, verdicts: [ThresholdVerdict])? {
    let share = Self.share(sessions, dispersion)
    guard let grid, share.whole > 0 else { return nil }
    var estimate = grid.estimate(share)
    estimate.counts.sessions = sessions.count
    if dispersion.isApproximated { estimate.flags.insert(.approximated) }
    return (
      estimate, grid.reliability(of: share),
      thresholds.map {
        ThresholdVerdict($0, probability: grid.probability(of: share, above: $0.value))
      }
    )
  }

  private static func share(
    _ sessions: [MeasureCount], _ dispersion: SessionDispersion
  ) -> ObservedProportion {
    ObservedProportion(
      sessions.reduce(0) { $0 + $1.numerator }, of: sessions.reduce(0) { $0 + $1.denominator },
      dispersion: dispersion.inflation)
  }
}
