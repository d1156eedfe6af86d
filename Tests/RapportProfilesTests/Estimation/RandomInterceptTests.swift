import RapportProfiles
import RapportReliability
import Testing

/// Random intercepts: properties and undefined cases.
@Suite struct RandomInterceptTests {
  static let scores: [[Double]] = [
    [2.1, 3.4, 2.8], [4.4, 5.1, 3.9, 4.2], [3.0, 2.2], [5.5, 4.9, 5.2, 6.1, 4.7], [3.3, 3.1, 4.0],
    [2.5, 3.6, 1.9, 2.2],
  ]

  private func cases(_ scores: [[Double]]) -> [[RandomIntercept.Case]] {
    scores.map { $0.map { RandomIntercept.Case($0) } }
  }

  @Test func balancedTherapistsGiveTheAnalysisOfVariance() throws {
    let balanced = [[1.0, 3, 2], [5, 6, 8], [2, 4, 3], [9, 7, 8]]
    let fit = RandomIntercept(cases(balanced))
    let components = try VarianceComponents(sessionsOfTherapists: balanced)
    #expect(abs(try #require(fit.therapistVariance) - components.values.therapist) < 1e-8)
    #expect(abs(try #require(fit.residualVariance) - components.values.session) < 1e-8)
    let icc = try IntraclassCorrelation(balanced).estimate(.oneWay)
    #expect(abs(try #require(fit.therapistShare.value) - #require(icc.value)) < 1e-8)
  }

  @Test func movingAndStretchingScoresMovesAndStretchesEffects() throws {
    let plain = RandomIntercept(cases(Self.scores))
    let moved = RandomIntercept(cases(Self.scores.map { $0.map { 1e6 + 10 * $0 } }))
    for (a, b) in zip(plain.effects, moved.effects) {
      let difference = try 10 * #require(a.value) - #require(b.value)
      #expect(abs(difference) < 1e-6)
    }
    let (share, other) = (plain.therapistShare, moved.therapistShare)
    #expect(abs(try #require(share.value) - #require(other.value)) < 1e-8)
    #expect(abs(try #require(share.low) - #require(other.low)) < 1e-7)
  }

  @Test func effectsAreDrawnTowardsNothingAndCoverIt() throws {
    let fit = RandomIntercept(cases(Self.scores))
    let grid = RandomInterceptGrid(scores: Self.scores)
    for (index, scores) in Self.scores.enumerated() {
      let mean = scores.accurateSum() / Double(scores.count)
      let centre = try #require(fit.coefficients[0].value)
      let effect = try #require(fit.effects[index].value)
      #expect(abs(effect) < abs(mean - centre))
      #expect(effect * (mean - centre) > 0)
      let interval = try #require(grid.means[index].interval)
      #expect(interval.contains(try #require(grid.means[index].value)))
      let plugIn = try #require(fit.effects[index].interval)
      #expect(
        interval.upperBound - interval.lowerBound > plugIn.upperBound - plugIn.lowerBound)
    }
  }

  @Test func theIntervalOfTheShareHoldsIt() throws {
    let fit = RandomIntercept(cases(Self.scores))
    #expect(try #require(fit.therapistShare.interval).contains(#require(fit.therapistShare.value)))
    #expect(try #require(fit.p) < 0.05)
    let grid = RandomInterceptGrid(scores: Self.scores).therapistShare
    #expect(try #require(grid.interval).contains(#require(grid.value)))
  }

  @Test func identicalTherapistsLieOnTheBoundary() {
    let fit = RandomIntercept(cases(Array(repeating: [1, 2, 3], count: 4)))
    #expect(fit.therapistShare.value == 0 && fit.p == 1)
    #expect(fit.therapistShare.flags.contains(.boundary))
    #expect(fit.effects[0].value == 0 && fit.effects[0].intervalUndefined == .zeroVariance)
  }

  @Test func whatIsUndefinedSaysSo() {
    let one = RandomIntercept(cases([[1, 2, 3]]))
    #expect(one.therapistShare.undefined == .tooFew && one.deviance == nil && one.p == nil)
    #expect(one.therapistShare.sentence == "not defined: there are too few data")
    #expect(RandomIntercept([]).therapistShare.undefined == .tooFew)
    let flat = RandomIntercept(cases([[2, 2], [2, 2]]))
    #expect(flat.therapistShare.undefined == .zeroVariance)
    let rigid = RandomIntercept(cases([[1, 1], [2, 2], [4, 4]]))
    #expect(rigid.therapistShare.undefined == .notConverged)
    let twice = Self.scores.map { $0.map { RandomIntercept.Case($0, covariates: [$0, 2 * $0]) } }
    #expect(RandomIntercept(twice).therapistShare.undefined == .notConverged)
    #expect(RandomInterceptGrid(scores: [[1, 2]]).means[0].undefined == .tooFew)
    #expect(
      RandomInterceptGrid(scores: [[2, 2], [2, 2]]).therapistShare.undefined == .zeroVariance)
    #expect(RandomInterceptGrid(scores: [[1, 2]]).expectedRanks.isEmpty)
    let nested = NestedIntercepts([[cases([[1, 2]])[0]], [cases([[3, 4]])[0]]])
    #expect(nested.therapistShare.undefined == .tooFew)
  }
}
