public import RapportReliability

/// Counts of sessions whose log rate differs between therapists normally, by Laplace's approximation:
/// `glmer(count ~ 1 + offset(log(exposure)) + (1 | therapist), poisson)`.
///
/// Session counts that vary more than Poisson make its intervals too short; for comparison with other
/// software only.
public struct PoissonIntercept: Sendable {
  /// The mean log rate.
  public let logRate: Double
  /// The variance of log rates between therapists.
  public let variance: Double
  /// -2 times the log likelihood.
  public let deviance: Double
  /// How far each therapist's log rate is from the mean one.
  public let effects: [Double]

  /// Fits the model; nil without events or with fewer than two therapists.
  public init?(_ therapists: [[SessionDispersion.SessionCount]]) {
    let data = therapists.map { sessions in
      sessions.filter { $0.exposure > 0 }.map { (y: Double($0.events), exposure: $0.exposure) }
    }
    let sums = data.map { rows in
      (y: rows.map(\.y).accurateSum(), exposure: rows.map(\.exposure).accurateSum())
    }
    let events = sums.map(\.y).accurateSum()
    guard therapists.count > 1, events > 0 else { return nil }
    let constant = data.joined().map { row in
      (row.y > 0 ? row.y * Elementary.log(row.exposure) : 0) - Elementary.logGamma(row.y + 1)
    }.accurateSum()
    let model = LaplacePoisson(sums: sums, constant: constant)
    let start = Elementary.log(events / sums.map(\.exposure).accurateSum())
    let best = MinimumSearch.simplex(start: [start, -1], step: 0.5) {
      model.deviance(logRate: $0[0], deviation: Elementary.exp($0[1]))
    }
    let deviation = Elementary.exp(best[1])
    logRate = best[0]
    variance = deviation * deviation
    deviance = model.deviance(logRate: best[0], deviation: deviation)
    effects = sums.map { model.mode($0, logRate: best[0], deviation: deviation) * deviation }
  }
}
