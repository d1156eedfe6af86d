import RapportProfiles
import RapportReliability

/// Rates of events: gamma between therapists, Poisson within sessions or more variable than that.
///
/// Per utterance the mean rate is .05 and its coefficient of variation .4; a session has 60 to 180
/// utterances.
struct RateScenario: CoverageScenario {
  let therapists: Int
  /// The variance of the factor by which a session's rate differs from the therapist's.
  let sessionVariance: Double

  var name: String {
    "rates, \(therapists) therapists, "
      + (sessionVariance > 0 ? "over-dispersed sessions" : "Poisson sessions")
  }
  let methods = ["grid", "plug-in empirical Bayes", "raw, Garwood"]

  func replicate(_ random: inout Xoshiro256) -> [[CoverageCount.Trial]] {
    let shape = 1 / (0.4 * 0.4)
    var truths: [Double] = []
    var sessions: [[SessionDispersion.SessionCount]] = []
    for _ in 0..<therapists {
      let rate = 0.05 * random.gamma(shape: shape) / shape
      truths.append(rate)
      let number = SimulatedCaseload.sessions(&random)
      sessions.append(
        (0..<number).map { _ in
          let exposure = Double(60 + random.below(121))
          let factor =
            sessionVariance > 0
            ? random.gamma(shape: 1 / sessionVariance) * sessionVariance : 1
          return .init(events: random.poisson(mean: rate * factor * exposure), exposure: exposure)
        })
    }
    let phi = SessionDispersion(therapists: sessions).inflation
    let rates = sessions.map { one in
      EventRate(
        events: one.reduce(0) { $0 + $1.events },
        exposure: one.map(\.exposure).accurateSum(), dispersion: phi)
    }
    let shown = rates.indices.prefix(SimulatedCaseload.shown)
    let grid = GammaPoissonGrid(rates)
    let fit = GammaPoissonFit(rates).estimates
    return [
      // The width of one interval a replicate is enough; finding limits takes the time.
      shown.map { index in
        index == 0
          ? .init(grid.estimate(rates[index]).interval, truth: truths[index])
          : .init(
            shareBelowTruth: grid.posterior(of: rates[index]).cumulative(truths[index]))
      },
      shown.map { .init(fit[$0].interval, truth: truths[$0]) },
      shown.map { .init(rates[$0].estimate().interval, truth: truths[$0]) },
    ]
  }
}
