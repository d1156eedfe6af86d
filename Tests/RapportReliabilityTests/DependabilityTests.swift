import RapportReliability
import Testing

/// Variance components, the coefficients made of them and the D study.
@Suite struct DependabilityTests {
  static let components = VarianceComponents(.init(therapist: 0.5, session: 2))

  @Test func reliabilityOfAMeanAndSessionsNeeded() throws {
    let eight = try #require(Self.components.dependability(sessions: 8).value)
    #expect(abs(eight - 2.0 / 3) < 1e-12)
    #expect(Self.components.sessionsNeeded(for: 0.8) == 16)
    #expect(Self.components.sessionsNeeded(for: 0.7) == 10)
  }

  @Test(arguments: [0.5, 0.7, 0.8, 0.9]) func sessionsNeededAreEnoughAndNoMore(_ target: Double)
    throws
  {
    let components = VarianceComponents(
      .init(therapist: 0.37, session: 1.3, rater: 0.01, therapistRater: 0.02, residual: 0.4))
    let needed = try #require(components.sessionsNeeded(for: target, raters: 3))
    let reached = try #require(components.dependability(sessions: needed, raters: 3).value)
    #expect(reached >= target)
    guard needed > 1 else { return }
    let before = try #require(components.dependability(sessions: needed - 1, raters: 3).value)
    #expect(before < target)
  }

  @Test func ratersSetALimitThatNoNumberOfSessionsLifts() {
    let components = VarianceComponents(
      .init(therapist: 0.5, session: 2, rater: 0.3, therapistRater: 0.2))
    #expect(components.sessionsNeeded(for: 0.8) == nil)
    #expect(components.sessionsNeeded(for: 0.8, raters: 10) != nil)
  }

  @Test func strictRatersCostDependabilityButNotGeneralizability() throws {
    let components = VarianceComponents(.init(therapist: 1, session: 1, rater: 1))
    #expect(components.generalizability(sessions: 2, raters: 2).value == 2.0 / 3)
    #expect(components.dependability(sessions: 2, raters: 2).value == 0.5)
  }

  @Test func aNegativeComponentCountsAsNothingAndStaysVisible() throws {
    let components = try VarianceComponents(sessionsOfTherapists: [[1, 9], [5, 5], [2, 8]])
    #expect(components.raw.therapist < 0)
    #expect(components.values.therapist == 0)
    let g = components.generalizability(sessions: 4)
    #expect(g.value == 0 && g.flags.contains(.noHeterogeneity))
    #expect(components.sessionsNeeded(for: 0.8) == nil)
  }

  @Test func unbalancedSessionsEqualBalancedOnesWhereTheyAre() throws {
    let balanced = try VarianceComponents(sessionsOfTherapists: [[1, 3], [6, 8], [2, 5]])
    #expect(abs(balanced.raw.session - (2 + 2 + 4.5) / 3) < 1e-12)
    let moved = try VarianceComponents(sessionsOfTherapists: [[6, 8], [2, 5], [3, 1], []])
    #expect(abs(balanced.raw.therapist - moved.raw.therapist) < 1e-12)
  }

  @Test func whatIsUndefinedSaysSo() throws {
    #expect(throws: MalformedTable.self) {
      try VarianceComponents(sessionsOfTherapists: [[1, 2, 3]])
    }
    #expect(throws: MalformedTable.self) {
      try VarianceComponents(sessionsOfTherapists: [[1], [2], [3]])
    }
    #expect(throws: MalformedTable.self) {
      try VarianceComponents(sessionsAndRaters: [[[1, 2], [1, 2]], [[1, 2], [1]]])
    }
    let flat = try VarianceComponents(sessionsOfTherapists: [[2, 2], [2, 2]])
    #expect(flat.dependability(sessions: 3).undefined == .zeroVariance)
    #expect(
      flat.dependability(sessions: 3).sentence == "not defined: all values are equal")
    #expect(Self.components.dependability(sessions: 0).undefined == .noData)
  }
}
