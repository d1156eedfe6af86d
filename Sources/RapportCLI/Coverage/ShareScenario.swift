import RapportProfiles
import RapportReliability

/// Shares: beta between therapists with mean .4 and correlation .05, binomial within sessions or more
/// variable than that; a session has 4 to 16 draws.
struct ShareScenario: CoverageScenario {
  let therapists: Int
  /// The correlation of draws within a session beyond the therapist's; 0 is binomial.
  let sessionCorrelation: Double

  var name: String {
    "shares, \(therapists) therapists, "
      + (sessionCorrelation > 0 ? "over-dispersed sessions" : "binomial sessions")
  }
  let methods = ["grid", "plug-in empirical Bayes", "raw, Jeffreys"]

  func replicate(_ random: inout Xoshiro256) -> [[CoverageCount.Trial]] {
    let size = 1 / 0.05 - 1
    var truths: [Double] = []
    var tables: [[(part: Int, whole: Int)]] = []
    for _ in 0..<therapists {
      let share = random.beta(0.4 * size, 0.6 * size)
      truths.append(share)
      let number = SimulatedCaseload.sessions(&random)
      tables.append(
        (0..<number).map { _ in
          let draws = 4 + random.below(13)
          guard sessionCorrelation > 0 else {
            return (random.binomial(draws, share: share), draws)
          }
          let inner = 1 / sessionCorrelation - 1
          return (
            random.binomial(draws, share: random.beta(share * inner, (1 - share) * inner)), draws
          )
        })
    }
    let phi = SessionDispersion(shares: tables).inflation
    let shares = tables.map { one in
      ObservedProportion(
        one.reduce(0) { $0 + $1.part }, of: one.reduce(0) { $0 + $1.whole }, dispersion: phi)
    }
    let shown = shares.indices.prefix(SimulatedCaseload.shown)
    let grid = BetaBinomialGrid(shares)
    let fit = BetaBinomialFit(shares).estimates
    return [
      shown.map { index in
        index == 0
          ? .init(grid.estimate(shares[index]).interval, truth: truths[index])
          : .init(
            shareBelowTruth: grid.posterior(of: shares[index]).cumulative(truths[index]))
      },
      shown.map { .init(fit[$0].interval, truth: truths[$0]) },
      shown.map { .init(shares[$0].jeffreys().interval, truth: truths[$0]) },
    ]
  }
}
