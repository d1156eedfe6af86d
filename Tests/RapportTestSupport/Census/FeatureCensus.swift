public import RapportCoding

/// Counts in how many generated cases a feature is used, and in how many it decides something.
///
/// It shows that agreement on generated cases means something: a feature that never decides a case
/// could be missing from the engine without anybody seeing it.
public struct FeatureCensus {
  /// What was counted for one feature.
  public struct Count: Hashable, Sendable {
    /// Cases whose codebooks use it.
    public var used = 0
    /// Cases whose result is another one without it.
    public var decided = 0
  }

  /// The counts by feature.
  public private(set) var counts: [String: Count] = [:]
  /// The episodes by outcome.
  public private(set) var outcomes: [Episode.Outcome: Int] = [:]
  /// How many cases were counted, and how many had a coding.
  public private(set) var cases = 0
  /// How many of them had a coding.
  public private(set) var casesWithCodings = 0

  private let evaluator: ReferenceEvaluator
  private let enough: Int

  /// Makes a census that stops trying a feature once it has decided `enough` cases.
  public init(_ evaluator: ReferenceEvaluator, enough: Int = .max) {
    self.evaluator = evaluator
    self.enough = enough
    for feature in Feature.all { counts[feature.name] = Count() }
  }

  /// Counts a case.
  public mutating func count(_ example: GeneratedCase) {
    let result = evaluator.code(example.transcript, with: example.codebooks)
    cases += 1
    if !result.codings.isEmpty { casesWithCodings += 1 }
    for episode in result.episodes { outcomes[episode.outcome, default: 0] += 1 }
    for feature in Feature.all {
      let changed = example.codebooks.map(feature.without)
      if changed == example.codebooks { continue }
      counts[feature.name, default: Count()].used += 1
      if counts[feature.name, default: Count()].decided >= enough { continue }
      let other = evaluator.code(example.transcript, with: changed)
      if Difference.first(expected: result, found: other) != nil {
        counts[feature.name, default: Count()].decided += 1
      }
    }
  }

  /// One line for each feature: name, cases that use it, cases it decides.
  public var table: String {
    let rows = Feature.all.map { feature in
      let count = counts[feature.name, default: Count()]
      return "\(feature.name): \(count.used) \(count.decided)"
    }
    let ends = Episode.Outcome.allCases.map { "\($0): \(outcomes[$0, default: 0])" }
    return (["\(cases) cases, \(casesWithCodings) with codings"] + rows + ends)
      .joined(separator: "\n")
  }
}
