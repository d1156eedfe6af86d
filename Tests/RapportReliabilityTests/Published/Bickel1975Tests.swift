import RapportReliability
import Testing

/// Admissions to Berkeley by sex: the pooled odds ratio is made up by departments.
@Suite struct Bickel1975Tests {
  private let departments = StratifiedAssociation(
    [
      [512, 313, 89, 19], [353, 207, 17, 8], [120, 205, 202, 391], [138, 279, 131, 244],
      [53, 138, 94, 299], [22, 351, 24, 317],
    ].map {
      AssociationTable(
        givenTarget: $0[0], givenOther: $0[1], otherTarget: $0[2], neither: $0[3])
    })

  @Test func mantelHaenszelOddsRatio() throws {
    let common = departments.oddsRatio
    #expect(abs(try #require(common.value) - 0.9046968) < 1e-7)
    #expect(abs(try #require(common.low) - 0.7719074) < 1e-7)
    #expect(abs(try #require(common.high) - 1.0603298) < 1e-7)
  }

  @Test func pooledOddsRatioIsAnother() throws {
    #expect(abs(try #require(departments.pooled.oddsRatio.value) - 1.84) < 0.005)
  }
}
