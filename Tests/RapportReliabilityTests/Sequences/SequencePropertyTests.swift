import RapportReliability
import Testing

/// What must hold for sequences of any kind.
@Suite struct SequencePropertyTests {
  private func sessions(_ seed: UInt64, codes: Int = 3) -> [[Int]] {
    var numbers = Xoshiro256(seed: seed)
    return (0..<4).map { _ in (0..<(5 + numbers.below(12))).map { _ in numbers.below(codes) } }
  }

  @Test(arguments: 1...20) func shardsAddUpToTheWhole(seed: Int) {
    let all = sessions(UInt64(seed))
    let whole = LagTable(all, categories: 3)
    let shards =
      LagTable(Array(all[..<2]), categories: 3) + LagTable(Array(all[2...]), categories: 3)
    #expect(whole == shards)
    #expect(whole.pairs == all.reduce(0) { $0 + $1.count - 1 })
  }

  @Test(arguments: 1...10) func exactProbabilityIsThatOfAllArrangements(seed: Int) throws {
    var numbers = Xoshiro256(seed: UInt64(seed))
    let session = (0..<6).map { _ in numbers.below(3) }
    for (given, target) in [(0, 1), (1, 1)] {
      let test = SequencePermutation([session], given: given, target: target)
      let counts = arrangements(of: session).map { order in
        zip(order, order.dropFirst()).count { $0 == given && $1 == target }
      }
      let share = Double(counts.count { $0 >= test.observed }) / Double(counts.count)
      #expect(abs(try #require(test.exactP) - share) < 1e-10)
      let mean = Double(counts.reduce(0, +)) / Double(counts.count)
      #expect(abs(test.expected - mean) < 1e-10)
    }
  }

  @Test func shufflingWithinRolesKeepsWhoSpeaksWhen() {
    // Codes that only one role has always follow each other when roles alternate.
    let test = SequencePermutation([[0, 1, 0, 1, 0, 1]], given: 0, target: 1)
    #expect(test.monteCarloP(replicates: 99, seed: 7, keeping: [[0, 1, 0, 1, 0, 1]]) == 1)
    #expect(test.monteCarloP(replicates: 199, seed: 7) < 0.2)
    let again = test.monteCarloP(replicates: 199, seed: 7)
    #expect(again == test.monteCarloP(replicates: 199, seed: 7))
  }

  @Test func exchangingRowsTurnsQ() throws {
    let table = AssociationTable(givenTarget: 8, givenOther: 3, otherTarget: 2, neither: 9)
    let turned = AssociationTable(givenTarget: 2, givenOther: 9, otherTarget: 8, neither: 3)
    let q = try #require(table.yulesQ.value)
    #expect(abs(q + (try #require(turned.yulesQ.value))) < 1e-12)
  }

  @Test func undefinedHasItsReason() {
    let table = LagTable([[0, 0, 0], [0, 0]], categories: 2)
    #expect(table.transition(from: 1, to: 0).undefined == .zeroDenominator)
    #expect(table.adjustedResidual(from: 0, to: 0).undefined == .zeroMargin)
    #expect(table.chiSquared.undefined == .zeroMargin)
    let empty = AssociationTable.empty
    #expect(empty.oddsRatio.undefined == .zeroMargin)
    #expect(empty.haldaneOddsRatio.undefined == .noData)
    #expect(empty.yulesQ.undefined == .zeroMargin)
    #expect(empty.probabilityGiven.undefined == .noEvents)
    #expect(empty.difference.undefined == .noEvents)
    #expect(StratifiedAssociation([]).oddsRatio.undefined == .noData)
    #expect(StratifiedAssociation([empty]).chiSquared.undefined == .zeroMargin)
    let one = AssociationTable(givenTarget: 3, givenOther: 0, otherTarget: 0, neither: 2)
    #expect(StratifiedAssociation([one]).oddsRatio.undefined == .zeroDenominator)
    #expect(
      QuasiIndependence(LagTable(counts: [[0, 1], [1, 0]])).likelihoodRatio.undefined == .tooFew)
    let gap = LagTable(counts: [[0, 1, 1, 0], [1, 0, 1, 0], [1, 1, 0, 0], [0, 0, 0, 0]])
    #expect(QuasiIndependence(gap).likelihoodRatio.undefined == .notConverged)
    let nobody = TalkStructure(words: [0, 0], follows: [[0, 0], [0, 0]])
    #expect(nobody.gini.undefined == .noTalk)
    #expect(nobody.memberToMemberRatio.undefined == .noEvents)
    #expect(nobody.outCentralization.undefined == .tooFew)
    #expect(TalkStructure(words: [4], follows: [[0]]).evenness.undefined == .tooFew)
    let brief = LanguageStyleMatching(
      .init(words: 20, classes: [2]), .init(words: 90, classes: [4]))
    #expect(brief.estimate.undefined == .tooFew)
    #expect(PronounUse(we: 0, singular: 0, words: 0).ratio.undefined == .noEvents)
    #expect(RepairSequence([]).repairRate.undefined == .noEvents)
  }

  @Test func markersThatNobodyAnswersAreUnattended() throws {
    let marked = RepairTurn(client: "C", isMarked: true)
    let plain = [RepairTurn(client: nil), RepairTurn(client: "C")]
    let long = RepairSequence([[marked] + plain + plain + plain + plain])
    #expect(long.episodes.map(\.ending) == [.unattended])
    #expect(long.episodes.first?.closed == 6)
    let short = RepairSequence([[marked] + plain])
    #expect(short.episodes.map(\.ending) == [.censored])
    #expect(short.repairRate.undefined == .noEvents)
  }

  /// Every order of a session's steps, as often as it can come about.
  private func arrangements(of session: [Int]) -> [[Int]] {
    guard let first = session.first else { return [[]] }
    return arrangements(of: Array(session.dropFirst())).flatMap { rest in
      (0...rest.count).map { Array(rest[..<$0]) + [first] + Array(rest[$0...]) }
    }
  }
}
