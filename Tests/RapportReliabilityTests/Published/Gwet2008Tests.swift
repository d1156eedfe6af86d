import RapportReliability
import Testing

/// Gwet (2008), Computing inter-rater reliability and its variance in the presence of high
/// agreement: 125 units, almost all of them positive for both raters.
@Suite struct Gwet2008Tests {
  @Test func highAgreementAndLowKappa() throws {
    let table = BinaryTable(both: 118, referenceOnly: 5, coderOnly: 2, neither: 0)
    let kappa = try #require(table.cohensKappa().value)
    let ac1 = try #require(table.gwetsAC1().value)
    #expect(abs(kappa - -0.0234) < 0.0001)
    #expect(abs(ac1 - 0.9408) < 0.0001)
    #expect(table.gwetsAC1().flags.contains(.depressedByRarity))
  }

  /// The example his software irrCAC documents: four raters, missing ratings, AC1 .77544 with
  /// standard error .14295, Fleiss' kappa .76117.
  @Test func fourRatersWithMissingRatings() throws {
    let ratings = try Ratings(
      raters: ["A", "B", "C", "D"], rows: Krippendorff2011Tests.fourObservers)
    let ac1 = ratings.counts.gwetsFirstCoefficient(categories: 5)
    #expect(abs(try #require(ac1.estimate.value) - 0.77544) < 0.00001)
    #expect(abs(try #require(ac1.naiveStandardError) - 0.14295) < 0.00001)
    #expect(abs(try #require(ac1.observedAgreement) - 0.81818) < 0.00001)
  }
}
