import Foundation
import RapportCodebooks
import RapportCoding
import RapportTestSupport
import Testing

/// The generated cases reach every corner of the rule language.
///
/// With `RAPPORT_CENSUS` set to a number, so many cases are counted and the table printed; a feature
/// that has decided 1,000 is not tried on more.
@Suite struct FeatureCensusTests {
  private static let full = ProcessInfo.processInfo.environment["RAPPORT_CENSUS"].flatMap {
    UInt64($0)
  }

  @Test func everyFeatureDecidesCases() {
    let evaluator = ReferenceEvaluator { Set(Inflections.forms(of: $0)) }
    var census = FeatureCensus(evaluator, enough: Self.full == nil ? 2 : 1_000)
    for seed in 1...(Self.full ?? 600) { census.count(GeneratedCase(seed: seed)) }
    if Self.full != nil { print(census.table) }
    for feature in Feature.all {
      let count = census.counts[feature.name]
      #expect(count?.decided ?? 0 >= 1, "\(feature.name) decides \(count?.decided ?? 0) cases")
    }
    for outcome in Episode.Outcome.allCases {
      #expect(census.outcomes[outcome] ?? 0 >= 2, "\(outcome)")
    }
    #expect(census.casesWithCodings * 10 >= census.cases * 3)
  }
}
