import RapportProfiles
import RapportReliability
import Testing

/// Trends of rates, and funnels.
@Suite struct TrendAndFunnelTests {
  @Test func aRateThatDoublesOverTenSessionsHasARatioOfTwo() throws {
    let sessions = (0..<11).map { index -> SessionDispersion.SessionCount in
      let growth = (0..<index).reduce(1.0) { rate, _ in rate * 1.0717734625362931 }
      return .init(events: Int((1000 * growth).rounded()), exposure: 1000)
    }
    let ratio = PoissonTrend(sessions).ratio()
    #expect(abs(try #require(ratio.value) - 2) < 0.01)
    #expect(try #require(ratio.low) > 1)
  }

  @Test func tooFewSessionsOrEventsHaveNoTrend() {
    let few = Array(repeating: SessionDispersion.SessionCount(events: 9, exposure: 50), count: 5)
    #expect(PoissonTrend(few).ratio().undefined == .tooFew)
    let rare = Array(repeating: SessionDispersion.SessionCount(events: 1, exposure: 50), count: 9)
    #expect(PoissonTrend(rare).ratio().undefined == .tooFew)
    let none = Array(repeating: SessionDispersion.SessionCount(events: 0, exposure: 50), count: 9)
    #expect(PoissonTrend(none).coefficients == nil)
    #expect(PoissonTrend(few, times: [1, 1, 1, 1, 1]).coefficients == nil)
  }

  @Test func funnelsNarrowWithExposure() throws {
    let limits = try [20.0, 100, 500, 2500].map { exposure in
      let low = try #require(
        FunnelLimits.poisson(target: 0.1, exposure: exposure, probability: 0.025))
      let high = try #require(
        FunnelLimits.poisson(target: 0.1, exposure: exposure, probability: 0.975))
      #expect(low < 0.1 && high > 0.1)
      return high - low
    }
    #expect(limits == limits.sorted(by: >))
    #expect(FunnelLimits.poisson(target: 0.1, exposure: 0, probability: 0.5) == nil)
    #expect(FunnelLimits.binomial(target: 1, draws: 9, probability: 0.5) == nil)
    #expect(FunnelLimits.binomial(target: 0.5, draws: 5, probability: 0.025) == 0)
  }

  @Test func ratesThatDifferAsChanceMakesThemNeedNoWiderFunnel() throws {
    let calm = [52, 48, 50, 51, 47, 53].map { EventRate(events: $0, exposure: 1000) }
    let funnel = try #require(OverdispersedFunnel(calm, target: 0.05))
    #expect(funnel.variance == 0 && funnel.scores == funnel.adjustedScores)
    let wild = [20, 90, 35, 70, 50, 110].map { EventRate(events: $0, exposure: 1000) }
    let other = try #require(OverdispersedFunnel(wild, target: 0.05))
    #expect(other.variance > 0 && other.dispersion > 1)
    let wide = try #require(other.limits(exposure: 1000))
    let narrow = try #require(funnel.limits(exposure: 1000))
    #expect(wide.upperBound > narrow.upperBound && wide.lowerBound < narrow.lowerBound)
    #expect(OverdispersedFunnel([], target: 0.05) == nil)
  }
}
