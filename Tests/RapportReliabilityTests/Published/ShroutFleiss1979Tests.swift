import RapportReliability
import Testing

/// The worked example of Shrout and Fleiss (1979), Intraclass correlations: six targets, four
/// judges.
@Suite struct ShroutFleiss1979Tests {
  static let ratings: [[Double]] = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  @Test func meanSquares() throws {
    let icc = try IntraclassCorrelation(Self.ratings)
    #expect(abs(icc.betweenSessions - 11.24) < 0.005)
    #expect(abs(icc.withinSessions - 6.26) < 0.005)
    #expect(abs(icc.betweenRaters - 32.49) < 0.005)
    #expect(abs(icc.residual - 1.02) < 0.005)
  }

  @Test func allSixForms() throws {
    let icc = try IntraclassCorrelation(Self.ratings)
    let published: [(IntraclassCorrelation.Form, IntraclassCorrelation.Score, Double)] = [
      (.oneWay, .single, 0.17), (.agreement, .single, 0.29), (.consistency, .single, 0.71),
      (.oneWay, .average, 0.44), (.agreement, .average, 0.62), (.consistency, .average, 0.91),
    ]
    for (form, score, value) in published {
      let estimate = icc.estimate(form, score)
      #expect(abs(try #require(estimate.value) - value) < 0.005, "\(estimate.method)")
      #expect(try #require(estimate.interval).contains(try #require(estimate.value)))
    }
  }

  @Test func standardErrorsOfMeasurement() throws {
    let icc = try IntraclassCorrelation(Self.ratings)
    // Rater and residual variance together are the variance within targets.
    let agreement = try #require(icc.standardErrorOfMeasurement(.agreement))
    let oneWay = try #require(icc.standardErrorOfMeasurement(.oneWay))
    #expect(abs(agreement - oneWay) < 1e-12)
    #expect(abs(oneWay - 6.263889.squareRoot()) < 1e-6)
    let change = try #require(icc.smallestDetectableChange(.consistency))
    #expect(abs(change - 1.959964 * (2 * 1.019444).squareRoot()) < 1e-5)
  }
}
