import Foundation
import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// The engine against the reference evaluator, on random codebooks and sessions.
///
/// `RAPPORT_CASES` says how many (3,000 where it isn't set), `RAPPORT_SEED` which is the first. A
/// case is one or two codebooks and one session, and everything about the result is compared.
@Suite struct DifferentialTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["RAPPORT_CASES"].flatMap { UInt64($0) } ?? 3_000
  private static let firstSeed = environment["RAPPORT_SEED"].flatMap { UInt64($0) } ?? 1

  /// What came of one case.
  private struct Outcome {
    var seed: UInt64
    var hasCodings: Bool
    /// The first difference, with the case that shows it.
    var difference: String?
  }

  @Test func engineAgreesWithReference() async throws {
    let seeds = Self.firstSeed..<(Self.firstSeed + Self.count)
    let lanes = UInt64(ProcessInfo.processInfo.activeProcessorCount)
    let outcomes = try await withThrowingTaskGroup(of: [Outcome].self) { group in
      for lane in 0..<lanes {
        group.addTask { try seeds.filter { $0 % lanes == lane }.map(Self.outcome) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }.sorted { $0.seed < $1.seed }

    let differing = outcomes.filter { $0.difference != nil }
    for outcome in differing.prefix(3) {
      Issue.record("seed \(outcome.seed)\n\(outcome.difference ?? "")")
    }
    #expect(
      differing.isEmpty, "\(differing.count) of \(Self.count): \(differing.prefix(20).map(\.seed))")
    let withCodings = outcomes.filter(\.hasCodings).count
    #expect(withCodings * 10 >= outcomes.count * 3, "too few cases have a coding")
  }

  private static func outcome(of seed: UInt64) throws -> Outcome {
    let example = GeneratedCase(seed: seed)
    let reference = ReferenceEvaluator { Set(Inflections.forms(of: $0)) }
    let expected = reference.code(example.transcript, with: example.codebooks)
    let found = try RuleCoder(example.codebooks).code(example.transcript)
    let difference = Difference.first(expected: expected, found: found).map {
      $0 + "\n" + example.description(of: $0)
    }
    return Outcome(
      seed: seed, hasCodings: !expected.codings.isEmpty, difference: difference)
  }
}
