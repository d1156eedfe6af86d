import RapportProfiles
import RapportReliability

/// Scores of sessions: normal between and within therapists.
struct ScoreScenario: CoverageScenario {
  let therapists: Int
  /// The therapists' share of variance.
  let share: Double

  var name: String { "scores, \(therapists) therapists, share \(share)" }
  let methods = ["grid", "REML, best linear prediction"]

  func replicate(_ random: inout Xoshiro256) -> [[CoverageCount.Trial]] {
    var truths: [Double] = []
    var scores: [[Double]] = []
    for _ in 0..<therapists {
      let mean = 3 + share.squareRoot() * random.normal()
      truths.append(mean)
      scores.append(
        (0..<SimulatedCaseload.sessions(&random)).map { _ in
          mean + (1 - share).squareRoot() * random.normal()
        })
    }
    let shown = scores.indices.prefix(SimulatedCaseload.shown)
    let means = RandomInterceptGrid(scores: scores).means(of: Array(shown))
    let fit = RandomIntercept(scores.map { $0.map { RandomIntercept.Case($0) } })
    let centre = fit.coefficients.first?.value ?? .nan
    return [
      shown.map { .init(means[$0].interval, truth: truths[$0]) },
      shown.map { index in
        let effect = fit.effects[index].interval
        return .init(
          effect.map { ($0.lowerBound + centre)...($0.upperBound + centre) },
          truth: truths[index])
      },
    ]
  }
}
