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
  private static let count = environment["RAPPORT_CASES"].flatMap { Int($0) } ?? 3_000
  private static let firstSeed = environment["RAPPORT_SEED"].flatMap { UInt64($0) } ?? 1

  @Test func engineAgreesWithReference() throws {
    let reference = ReferenceEvaluator { Set(Inflections.forms(of: $0)) }
    var differing: [UInt64] = []
    var withCodings = 0
    for seed in Self.firstSeed..<(Self.firstSeed + UInt64(Self.count)) {
      let example = GeneratedCase(seed: seed)
      let expected = reference.code(example.transcript, with: example.codebooks)
      let found = try RuleCoder(example.codebooks).code(example.transcript)
      if !expected.codings.isEmpty { withCodings += 1 }
      guard let difference = Difference.first(expected: expected, found: found) else { continue }
      differing.append(seed)
      if differing.count <= 3 {
        Issue.record("seed \(seed)\n\(difference)\n\(example.description(of: difference))")
      }
    }
    #expect(differing.isEmpty, "\(differing.count) of \(Self.count): \(differing.prefix(20))")
    #expect(withCodings * 10 >= Self.count * 3, "too few cases have a coding")
  }
}
