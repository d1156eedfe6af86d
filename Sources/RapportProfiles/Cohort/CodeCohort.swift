import RapportReliability
import RapportTranscripts

/// How often a code is found with each therapist of a study: what a figure is drawn towards.
///
/// Only sessions of one codebook version, and only people's codings or only the rules'.
struct CodeCohort: Sendable {
  let dispersion: Dispersion
  /// Nil where the code is not validated or there are too few therapists.
  private let grid: GammaPoissonGrid?

  /// - Parameter minimum: so many therapists are needed for a grid; nil for none at all.
  init(_ therapists: [[ProfileScore.SessionCount]], minimum: Int?) {
    let dispersion = Dispersion(
      therapists.map { $0.map { ($0.count, Double($0.opportunities)) } })
    self.dispersion = dispersion
    let rates = therapists.map { Self.rate($0, dispersion) }.filter { $0.exposure > 0 }
    guard let minimum, rates.count >= minimum else {
      grid = nil
      return
    }
    grid = GammaPoissonGrid(rates)
  }

  /// The rate of a therapist of the cohort drawn towards the others'; nil without a grid.
  func shrunken(
    _ sessions: [ProfileScore.SessionCount], policy: SufficiencyPolicy
  ) -> ShrunkenRate? {
    let rate = Self.rate(sessions, dispersion)
    guard let grid, rate.exposure > 0 else { return nil }
    var estimate = grid.estimate(rate)
    estimate.counts.sessions = sessions.count
    if dispersion.isDefault { estimate.flags.insert(.approximated) }
    let reliability = grid.reliability(of: rate)
    let perSession = rate.exposure / Double(sessions.count)
    let needed = grid.exposureNeeded(
      for: policy.comparableReliability, dispersion: dispersion.phi
    ).map { ($0 / perSession).rounded(.up) }
    return ShrunkenRate(
      estimate: estimate, reliability: reliability,
      sessionsNeeded: needed.flatMap { $0 <= 1000 ? Int($0) : nil },
      therapists: grid.therapists.count,
      comparison: reliability >= policy.comparableReliability
        ? .init(
          mean: grid.populationMean * rate.per,
          probabilityAbove: grid.probabilityAboveMean(of: rate)) : nil)
  }

  private static func rate(
    _ sessions: [ProfileScore.SessionCount], _ dispersion: Dispersion
  ) -> EventRate {
    EventRate(
      events: sessions.reduce(0) { $0 + $1.count },
      exposure: Double(sessions.reduce(0) { $0 + $1.opportunities }), per: 100,
      dispersion: dispersion.phi)
  }
}
