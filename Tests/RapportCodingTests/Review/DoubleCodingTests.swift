import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTestSupport
import RapportTranscripts
import Testing

/// Two readings side by side, what is settled between them, and how far they agree.
@Suite struct DoubleCodingTests {
  private let sample = ReviewSample()

  private static let book = Codebook(
    id: "book", version: "1",
    codes: [
      Code(
        id: "hedge", name: "Hedge", roles: [.client], family: "withdrawal", valence: .signal),
      Code(
        id: "refusal", name: "Refusal", roles: [.client], family: "withdrawal",
        valence: .signal),
      Code(id: "echo", name: "Echo", roles: [.therapist], valence: .positive),
    ], fingerprint: Fingerprint(of: [1]))

  private func reading(_ rater: Rater.ID, _ codings: [(String, Int)]) -> CodedSession {
    CodedSession(
      transcript: sample.transcript, rater: Rater(id: rater, kind: .human),
      codings: codings.map { Coding(code: ReviewSample.code($0.0), utterance: $0.1) })
  }

  private func settle(
    _ code: String, _ utterance: Int, _ outcome: Adjudication.Outcome
  ) throws -> Adjudication {
    Adjudication(
      id: "0", session: "sample", revision: sample.transcript.revision,
      anchor: try sample.anchor(code, utterance), raters: ["anna", "ben"], outcome: outcome,
      by: "cara", at: 0)
  }

  private func place(_ code: String, _ utterance: Int) -> Settlements.Place {
    Settlements.Place(code: ReviewSample.code(code), utterance: utterance)
  }

  @Test func aChangedCodeSettlesTheOtherOneToo() throws {
    let change = try settle("hedge", 3, .changed(to: ReviewSample.code("refusal")))
    let both = Settlements([change])
    #expect(both.entries[place("hedge", 3)]?.isPresent == false)
    #expect(both.entries[place("refusal", 3)]?.isPresent == true)
    // What was settled about the other one later holds, what was before doesn't.
    let absent = try settle("refusal", 3, .absent)
    #expect(Settlements([change, absent]).entries[place("refusal", 3)]?.isPresent == false)
    #expect(Settlements([absent, change]).entries[place("refusal", 3)]?.isPresent == true)
    // Settled anew, the change and what followed from it are gone.
    let anew = Settlements([change, try settle("hedge", 3, .present)])
    #expect(anew.entries[place("refusal", 3)] == nil)
    #expect(anew.history[place("hedge", 3)]?.count == 2)
  }

  @Test func differencesAreInTheOrderOfTheTalk() throws {
    let coding = DoubleCoding(
      reading("anna", [("refusal", 3), ("hedge", 1), ("echo", 2)]),
      reading("ben", [("hedge", 1), ("hedge", 3)]),
      settledBy: [try settle("echo", 2, .absent)])
    #expect(coding.places.map(\.part.utterance) == [1, 2, 3, 3])
    #expect(coding.differences.map(\.part.code.code) == ["echo", "hedge", "refusal"])
    #expect(coding.open == [place("hedge", 3), place("refusal", 3)])
    #expect(coding.differences.map { $0.first != nil } == [true, false, true])
  }

  @Test func agreementCountsCodesOnUtterancesThatCouldCarryThem() {
    let agreement = PairAgreement(
      [
        .init(
          reading("anna", [("hedge", 1), ("hedge", 3)]),
          reading("ben", [("hedge", 1), ("refusal", 3)]))
      ], codebooks: [Self.book])
    // Two client utterances, two codes used: echo is in no unit.
    #expect(
      agreement.overall.table == BinaryTable(both: 1, referenceOnly: 1, coderOnly: 1, neither: 1))
    #expect(agreement.overall.percent.value == 0.5 && agreement.overall.kappa.value == 0)
    #expect(agreement.overall.kappa.intervalUndefined == .oneSession)
    #expect(agreement.codes.map(\.code.code) == ["hedge", "refusal"])
    #expect(agreement.families.map(\.name) == ["withdrawal"])
    #expect(agreement.families[0].row.table == BinaryTable(both: 2))
    #expect(agreement.families[0].row.kappa.undefined == .oneCategory)
  }

  @Test func placesThatAreLeftOutAreNoUnits() {
    let agreement = PairAgreement(
      [
        .init(
          reading("anna", [("hedge", 1), ("hedge", 3)]), reading("ben", [("hedge", 1)]),
          leftOut: [place("hedge", 3)])
      ], codebooks: [Self.book])
    #expect(agreement.overall.table == BinaryTable(both: 1))
  }

  @Test func nothingToCompareHasItsReason() {
    let agreement = PairAgreement([], codebooks: [Self.book])
    #expect(agreement.overall.kappa.undefined == .noData && agreement.codes.isEmpty)
  }

  /// Whatever two raters give: figures don't depend on who is first, and the consensus is the union
  /// where all differences are settled as present, what both gave where all are absent.
  @Test(arguments: 0..<40) func invariants(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func any(_ rater: Rater.ID) -> CodedSession {
      reading(
        rater,
        ["hedge", "refusal", "echo"].flatMap { code in
          (0..<4).filter { _ in Bool.random(using: &random) }.map { (code, $0) }
        })
    }
    let (a, b) = (any("anna"), any("ben"))
    let one = PairAgreement([.init(a, b), .init(b, a)], codebooks: [Self.book])
    let other = PairAgreement([.init(b, a), .init(a, b)], codebooks: [Self.book])
    #expect(one.overall.table == other.overall.table.exchanged)
    #expect(one.overall.kappa.value == other.overall.kappa.value)
    #expect(one.overall.table.units == one.codes.reduce(0) { $0 + $1.row.table.units })
    let coding = DoubleCoding(a, b, settledBy: [])
    #expect(coding.places.count == Set(a.codings + b.codings).count)
    for outcome in [Adjudication.Outcome.present, .absent] {
      let settled = try coding.differences.map {
        try settle($0.part.code.code, $0.part.utterance, outcome)
      }
      let consensus = try #require(Consensus(of: [a, b], settledBy: settled))
      #expect(consensus.open.isEmpty)
      let given = [a, b].map { Set($0.codings.map { place($0.code.code, $0.utterance) }) }
      let expected =
        outcome == .present ? given[0].union(given[1]) : given[0].intersection(given[1])
      let found = consensus.reading.codings.map { place($0.code.code, $0.utterance) }
      #expect(Set(found) == expected && found.count == expected.count)
      let after = DoubleCoding(a, b, settledBy: settled)
      #expect(after.open.isEmpty)
    }
  }
}
