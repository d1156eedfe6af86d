import RapportProfiles
import RapportReliability
import Testing

/// Jacobson and Truax (1991): from 47.5 to 32.5 on a measure with deviation 10 and reliability .80,
/// a reliable change index of -2.37.
@Suite struct JacobsonAndTruax1991Tests {
  @Test func reliableChange() throws {
    // Deviation 10: two people 10/√2 from their mean, the first being the paper's client.
    let change = PairedChange(
      before: [47.5, 47.5 - 10 * 2.0.squareRoot()], after: [32.5, 40], reliability: 0.8)
    let index = try #require(change.reliableChangeIndices?.first)
    #expect(abs(index - -2.37) < 0.005)
    #expect(change.reliablyImproved == 1 && change.reliablyWorse == 0)
  }

  @Test func undefined() {
    let none = PairedChange(before: [], after: [], reliability: 0.8)
    #expect(none.meanChange.undefined == .noData && none.effectSize.undefined == .noData)
    let one = PairedChange(before: [3], after: [2], reliability: 0.8)
    #expect(one.meanChange.intervalUndefined == .tooFew && one.hedgesG.undefined == .tooFew)
    let flat = PairedChange(before: [3, 3], after: [2, 2], reliability: 0.8)
    #expect(flat.effectSize.undefined == .zeroVariance && flat.t == nil)
    #expect(flat.reliableChangeIndices == nil)
    let perfect = PairedChange(before: [3, 4], after: [2, 2], reliability: 1)
    #expect(perfect.reliablyImproved == nil)
  }
}

/// Benjamini and Hochberg (1995), fifteen p values of a study of heart attacks: at .05 their method
/// keeps four findings, Bonferroni's and so Holm's three.
@Suite struct BenjaminiAndHochberg1995Tests {
  static let p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0,
  ]

  @Test func fourFindings() {
    #expect(AdjustedP.benjaminiHochberg(Self.p).count { $0 <= 0.05 } == 4)
    #expect(AdjustedP.holm(Self.p).count { $0 <= 0.05 } == 3)
  }

  @Test func neverBelowTheOriginalAndInItsOrder() {
    for adjusted in [AdjustedP.benjaminiHochberg(Self.p), AdjustedP.holm(Self.p)] {
      #expect(zip(Self.p, adjusted).allSatisfy { $0 <= $1 && $1 <= 1 })
      #expect(adjusted == adjusted.sorted())
    }
    #expect(AdjustedP.holm([]).isEmpty)
  }
}

/// Sen (1968), the worked example of the slope of seven points: a slope of 4 with limits 3.71 and 4.38
/// at 93%.
@Suite struct Sen1968Tests {
  @Test func sevenPoints() throws {
    let trend = TheilSenTrend(
      [9, 15, 19, 20, 45, 55, 78], times: [1, 2, 3, 4, 10, 12, 18], level: 0.93)
    #expect(trend.slope.value == 4)
    #expect(abs(try #require(trend.slope.low) - 3.71) < 0.005)
    #expect(abs(try #require(trend.slope.high) - 4.38) < 0.006)
  }

  @Test func undefined() {
    #expect(TheilSenTrend([1]).slope.undefined == .tooFew)
    #expect(TheilSenTrend([1, 2], times: [3, 3]).slope.undefined == .tooFew)
    #expect(TheilSenTrend([2, 2, 2]).tau == nil)
    #expect(TheilSenTrend([2, 2, 2]).slope.value == 0)
  }
}

/// Rogan and Gladen (1978): what a test with known errors says of how many are truly positive.
@Suite struct RoganAndGladen1978Tests {
  @Test func correctedShare() throws {
    let share = ObservedProportion(30, of: 100).wilson()
    let corrected = CalibratedRate.corrected(share: share, sensitivity: 0.9, specificity: 0.8)
    #expect(abs(try #require(corrected.value) - 0.1 / 0.7) < 1e-12)
    #expect(try #require(corrected.interval).contains(#require(corrected.value)))
    let perfect = CalibratedRate.corrected(share: share, sensitivity: 1, specificity: 1)
    #expect(abs(try #require(perfect.value) - 0.3) < 1e-12)
    let useless = CalibratedRate.corrected(share: share, sensitivity: 0.5, specificity: 0.5)
    #expect(useless.undefined == .zeroDenominator)
  }

  @Test func correctedByCounts() throws {
    let rate = EventRate(events: 20, exposure: 400, per: 100).estimate()
    let found = CountRatio(sessions: [.init(6, 5), .init(9, 8), .init(7, 7), .init(12, 10)])
    let corrected = CalibratedRate.corrected(rate, by: found)
    #expect(abs(try #require(corrected.value) - 5 * 34.0 / 30) < 1e-9)
    let plain = try #require(rate.interval)
    let wide = try #require(corrected.interval)
    #expect(wide.upperBound / wide.lowerBound > plain.upperBound / plain.lowerBound)
    let none = CountRatio(sessions: [.init(3, 0)])
    #expect(CalibratedRate.corrected(rate, by: none).undefined == .zeroDenominator)
    let single = CountRatio(sessions: [.init(3, 2)])
    #expect(CalibratedRate.corrected(rate, by: single).intervalUndefined == .oneSession)
  }
}
