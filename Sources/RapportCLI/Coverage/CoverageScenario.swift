import RapportProfiles
import RapportReliability

/// A simulated study, and which intervals of it hold the truth.
protocol CoverageScenario: Sendable {
  /// What it is, as a row of the table says.
  var name: String { get }
  /// The methods compared, the default one first.
  var methods: [String] { get }
  /// The intervals of one replicate beside the truth, one list a method.
  func replicate(_ random: inout Xoshiro256) -> [[CoverageCount.Trial]]
}

extension CoverageScenario {
  /// Runs replicates, each with a stream of its own.
  func run(replicates: Int, seed: UInt64) -> [CoverageCount] {
    var counts = methods.map { _ in CoverageCount() }
    for index in 0..<replicates {
      var random = Xoshiro256(master: seed, label: name, index: index)
      for (method, intervals) in replicate(&random).enumerated() {
        for trial in intervals { counts[method].add(trial) }
      }
    }
    return counts
  }
}

/// How many sessions the therapists of a replicate have: from 3 to 14, unbalanced.
enum SimulatedCaseload {
  static func sessions(_ random: inout Xoshiro256) -> Int { 3 + random.below(12) }

  /// So many therapists of a replicate are looked at; the others only inform their intervals.
  static let shown = 10
}
