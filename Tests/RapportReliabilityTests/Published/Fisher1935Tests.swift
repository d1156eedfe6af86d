import RapportReliability
import Testing

/// The lady who tastes whether milk or tea was poured first.
@Suite struct Fisher1935Tests {
  @Test func threeOfFourCups() throws {
    let cups = AssociationTable(givenTarget: 3, givenOther: 1, otherTarget: 1, neither: 3)
    #expect(abs(try #require(cups.fishersExactP) - 34.0 / 70) < 1e-12)
  }

  @Test func allCups() throws {
    let cups = AssociationTable(givenTarget: 4, givenOther: 0, otherTarget: 0, neither: 4)
    #expect(abs(try #require(cups.fishersExactP) - 2.0 / 70) < 1e-12)
    #expect(AssociationTable.empty.fishersExactP == nil)
  }
}
