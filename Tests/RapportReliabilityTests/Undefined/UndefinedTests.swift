import RapportReliability
import Testing

/// Where a statistic has no value it says why, and never answers 0.
@Suite struct UndefinedTests {
  @Test func tables() {
    let empty = BinaryTable.empty
    #expect(empty.cohensKappa().undefined == .noData)
    #expect(empty.f1().undefined == .noData)
    let never = BinaryTable(neither: 9)
    #expect(never.cohensKappa().undefined == .oneCategory)
    #expect(never.precision().undefined == .noEvents)
    #expect(never.f1().undefined == .noEvents)
    let silent = BinaryTable(referenceOnly: 3, neither: 9)
    #expect(silent.precision().undefined == .zeroDenominator)
    #expect(silent.f1().value == 0)
    #expect(silent.cohensKappa().value == 0)
    #expect(ConfusionTable.empty.macroF1().estimate.undefined == .noData)
  }

  @Test func sessions() {
    let one = BinaryTable(both: 3, referenceOnly: 1, coderOnly: 2, neither: 40)
    #expect(SessionTables([one]).jackknife { $0.f1() }.intervalUndefined == .oneSession)
    let sensitive = SessionTables([one, BinaryTable(neither: 10)]).jackknife { $0.f1() }
    #expect(sensitive.intervalUndefined == .sensitiveToOneSession)
    #expect(sensitive.value != nil && sensitive.interval == nil)
    #expect(sensitive.flags.contains(.fewSessions))
    let equal = SessionTables([one, one]).jackknife { $0.f1() }
    #expect(equal.intervalUndefined == .zeroVariance)
  }

  @Test func scores() throws {
    #expect(EventRate(events: 3, exposure: 0).estimate().undefined == .zeroDenominator)
    #expect(ObservedProportion(0, of: 0).wilson().undefined == .zeroDenominator)
    let flat = try PairedScores(reference: [1, 1, 1], coder: [1, 2, 3])
    #expect(flat.pearsonCorrelation().undefined == .zeroVariance)
    let none = try PairedScores(reference: [], coder: [])
    #expect(none.pearsonCorrelation().undefined == .noData)
    #expect(throws: MalformedTable.self) { try PairedScores(reference: [1], coder: []) }
  }

  @Test func everyReasonHasASentence() {
    let sentences = UndefinedReason.allCases.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
  }
}
