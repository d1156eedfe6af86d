import RapportReliability
import Testing

/// What must hold for kappa and F1 whatever the counts.
@Suite struct KappaPropertyTests {
  static let tables = [[12, 3, 4, 80], [1, 0, 5, 7], [30, 20, 10, 40], [0, 4, 6, 90]]

  private func table(_ c: [Int]) -> BinaryTable {
    BinaryTable(both: c[0], referenceOnly: c[1], coderOnly: c[2], neither: c[3])
  }

  private func close(_ a: Estimate, _ b: Estimate) throws -> Bool {
    let first: Double = try #require(a.value)
    let second: Double = try #require(b.value)
    return abs(first - second) < 1e-12
  }

  @Test(arguments: tables) func orderOfRaters(_ counts: [Int]) throws {
    let table = table(counts)
    #expect(try close(table.cohensKappa(), table.exchanged.cohensKappa()))
    #expect(try close(table.f1(), table.exchanged.f1()))
    #expect(table.precision().value == table.exchanged.recall().value)
  }

  @Test(arguments: tables) func relabelling(_ counts: [Int]) throws {
    let relabelled = table([counts[3], counts[2], counts[1], counts[0]])
    #expect(try close(table(counts).cohensKappa(), relabelled.cohensKappa()))
  }

  @Test(arguments: tables) func duplication(_ counts: [Int]) throws {
    let once = table(counts)
    #expect(try close(once.cohensKappa(), (once + once).cohensKappa()))
    #expect(once + once - once == once)
  }

  @Test func perfectAgreement() throws {
    let table = try ConfusionTable(
      categories: ["a", "b", "c"], counts: [[4, 0, 0], [0, 5, 0], [0, 0, 6]])
    let kappa = try #require(table.cohensKappa().value)
    #expect(abs(kappa - 1) < 1e-12)
    #expect(table.macroF1().estimate.value == 1)
  }

  @Test func macroF1LeavesOutWhatTheReferenceNeverUses() throws {
    let table = try ConfusionTable(
      categories: ["a", "b", "c"], counts: [[8, 0, 2], [0, 5, 0], [0, 0, 0]])
    let macro = table.macroF1()
    #expect(macro.codes == ["a", "b"])
    #expect(macro.leftOut == ["c"])
    let mean: Double = (16.0 / 18.0 + 1.0) / 2.0
    let value = try #require(macro.estimate.value)
    #expect(abs(value - mean) < 1e-12)
  }
}
