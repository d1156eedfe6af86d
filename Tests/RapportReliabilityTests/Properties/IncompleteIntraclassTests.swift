import RapportReliability
import Testing

/// Correlations with missing ratings.
@Suite struct IncompleteIntraclassTests {
  typealias Rating = IncompleteIntraclass.Rating

  private func ratings(_ rows: [[Double?]]) -> [Rating] {
    rows.enumerated().flatMap { session, row in
      row.enumerated().compactMap { rater, score in
        score.map { Rating(session: session, rater: rater, score: $0) }
      }
    }
  }

  @Test func aCompleteTableGivesTheClassicFigures() throws {
    let table = ShroutFleiss1979Tests.ratings
    let fitted = IncompleteIntraclass(ratings(table))
    let classic = try IntraclassCorrelation(table)
    for form in [IntraclassCorrelation.Form.agreement, .consistency] {
      for score in IntraclassCorrelation.Score.allCases {
        let (a, b) = (fitted.estimate(form, score), classic.estimate(form, score))
        #expect(GeneratedRatings.close(a, b, within: 1e-6), "\(a.method)")
      }
    }
    let components = try #require(fitted.components)
    #expect(abs(components.error - classic.residual) < 1e-6)
    let session = (classic.betweenSessions - classic.residual) / 4
    #expect(abs(components.session - session) < 1e-6)
  }

  @Test(arguments: GeneratedRatings.seeds.prefix(3))
  func orderAndUnitsDontMatter(_ seed: UInt64) throws {
    var stream = Xoshiro256(seed: seed)
    var all = (0..<12).flatMap { session in
      let truth = Double(stream.below(30))
      return (0..<3).compactMap { rater in
        stream.below(4) == 0
          ? nil
          : Rating(
            session: session, rater: rater, score: truth + Double(3 * rater + stream.below(6)))
      }
    }
    let first = IncompleteIntraclass(all)
    stream.shuffle(&all)
    let second = IncompleteIntraclass(
      all.map { Rating(session: 50 - $0.session, rater: 9 * $0.rater, score: 2 * $0.score - 7) })
    #expect(first.sessions == second.sessions)
    #expect(GeneratedRatings.close(first.estimate(), second.estimate(), within: 1e-5))
    let value = try #require(first.estimate().value)
    #expect(value >= 0 && value <= 1)
    #expect(try #require(first.estimate(.consistency).value) >= value)
  }

  @Test func undefined() {
    let cases: [([[Double?]], UndefinedReason)] = [
      ([], .noData), ([[1, 2]], .oneSession), ([[1], [2]], .noPairs),
      ([[1, nil], [nil, 2]], .noPairs), ([[3, 3], [3, nil]], .zeroVariance),
    ]
    for (rows, reason) in cases {
      let icc = IncompleteIntraclass(ratings(rows))
      #expect(icc.estimate().undefined == reason)
      #expect(icc.components == nil)
    }
  }
}
