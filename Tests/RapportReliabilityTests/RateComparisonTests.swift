import RapportReliability
import Testing

/// Two rates compared, and how much shares vary between sessions.
@Suite struct RateComparisonTests {
  private func ratio(_ y1: Int, _ e1: Double, _ y2: Int, _ e2: Double) -> RateRatio {
    RateRatio(EventRate(events: y1, exposure: e1), to: EventRate(events: y2, exposure: e2))
  }

  @Test func equalRatesHaveARatioOfOneAndAPOfOne() throws {
    let equal = ratio(7, 100, 7, 100)
    #expect(equal.estimate().value == 1)
    #expect(abs(try #require(equal.exactP) - 1) < 1e-9)
    let interval = try #require(equal.estimate().interval)
    #expect(interval.contains(1))
    #expect(abs(interval.lowerBound * interval.upperBound - 1) < 1e-9)
  }

  @Test func turnedRoundTheRatioIsTurnedRound() throws {
    let (one, other) = (ratio(12, 300, 25, 410), ratio(25, 410, 12, 300))
    let product = try #require(one.estimate().value) * #require(other.estimate().value)
    #expect(abs(product - 1) < 1e-12)
    #expect(abs(try #require(one.exactP) - #require(other.exactP)) < 1e-12)
  }

  @Test func undefined() {
    #expect(ratio(3, 100, 0, 100).estimate().undefined == .zeroDenominator)
    #expect(ratio(3, 0, 2, 100).estimate().undefined == .zeroDenominator)
    #expect(ratio(0, 100, 0, 100).exactP == nil)
    #expect(ratio(0, 100, 5, 120).estimate().value == 0)
  }

  @Test func sharesThatDifferMoreThanDrawsHaveADispersionAboveOne() throws {
    let mixed = SessionDispersion(
      shares:
        Array(repeating: [(0, 10), (10, 10), (0, 10), (10, 10), (0, 10)], count: 3))
    #expect(try #require(mixed.pearson) > 5)
    #expect(!mixed.isApproximated && mixed.degreesOfFreedom == 12)
    let even = SessionDispersion(
      shares: Array(repeating: Array(repeating: (5, 10), count: 6), count: 3))
    #expect(even.pearson == 0 && even.inflation == 1)
    let few = SessionDispersion(shares: [[(1, 4), (2, 4)]])
    #expect(few.isApproximated && few.inflation == 1.5)
  }

  @Test func dispersionWidensTheIntervalAndLeavesTheShare() throws {
    let plain = ObservedProportion(8, of: 40).jeffreys()
    let wide = ObservedProportion(8, of: 40, dispersion: 2).jeffreys()
    #expect(plain.value == wide.value)
    #expect(try #require(wide.low) < #require(plain.low))
    #expect(try #require(wide.high) > #require(plain.high))
  }
}
