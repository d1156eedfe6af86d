import RapportProfiles
import RapportReliability

/// The therapists' share of variance itself: its interval in an outcome study.
struct SharePartScenario: CoverageScenario {
  let therapists: Int
  /// The true share.
  let share: Double

  var name: String { "therapists' share, \(therapists) therapists, share \(share)" }
  let methods = ["REML, profile", "grid"]

  func replicate(_ random: inout Xoshiro256) -> [[CoverageCount.Trial]] {
    let scores = (0..<therapists).map { _ -> [RandomIntercept.Case] in
      let mean = share.squareRoot() * random.normal()
      return (0..<SimulatedCaseload.sessions(&random)).map { _ in
        RandomIntercept.Case(mean + (1 - share).squareRoot() * random.normal())
      }
    }
    return [
      [.init(RandomIntercept(scores).therapistShare.interval, truth: share)],
      [.init(RandomInterceptGrid(scores).therapistShare.interval, truth: share)],
    ]
  }
}
