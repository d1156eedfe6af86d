import ArgumentParser
import RapportReliability

/// `rapport coverage`: how often intervals hold the truth in simulated studies; for developers,
/// hidden.
struct Coverage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulate studies and count how often intervals hold the truth.",
    discussion: "Prints a Markdown table. The same seed gives the same table on every machine.",
    shouldDisplay: false)

  @Option(help: "Studies simulated for each row.")
  var replicates = 2000

  @Option(help: "The master seed.")
  var seed: UInt64 = 20_251

  @Option(help: "Only scenarios whose name begins so.")
  var only = ""

  private static let scenarios: [any CoverageScenario] =
    [6, 10, 50].flatMap { therapists -> [any CoverageScenario] in
      [
        RateScenario(therapists: therapists, sessionVariance: 0),
        RateScenario(therapists: therapists, sessionVariance: 0.25),
        ShareScenario(therapists: therapists, sessionCorrelation: 0),
        ShareScenario(therapists: therapists, sessionCorrelation: 0.1),
        ScoreScenario(therapists: therapists, share: 0.05),
        ScoreScenario(therapists: therapists, share: 0.3),
        SharePartScenario(therapists: therapists, share: 0.05),
        SharePartScenario(therapists: therapists, share: 0.3),
      ]
    }

  func run() async throws {
    print("| scenario | method | coverage | mean width |\n|---|---|---|---|")
    for scenario in Self.scenarios where scenario.name.hasPrefix(only) {
      let counts = scenario.run(replicates: replicates, seed: seed)
      for (method, count) in zip(scenario.methods, counts) {
        print(
          "| \(scenario.name) | \(method) | \(Self.rounded(count.coverage, 3)) "
            + "| \(Self.rounded(count.meanWidth, 4)) |")
      }
    }
  }

  private static func rounded(_ value: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let whole = Int((value * Double(scale)).rounded())
    let fraction = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}
