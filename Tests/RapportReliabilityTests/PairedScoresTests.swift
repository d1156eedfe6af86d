import RapportReliability
import Testing

/// Scores of sessions, against values of scipy 1.12.
@Suite struct PairedScoresTests {
  let scores = Result {
    try PairedScores(
      reference: [3, 9.6, 8.1, 7.8, 4.6, 10.7, 2.5, 14.5, 3.8, 7.1, 6.7, 8.5],
      coder: [3, 9.3, 7.4, 10.4, 2.6, 12.5, 1.8, 12.5, 4.8, 7, 6.4, 6.4])
  }

  @Test func blandAltman() throws {
    let scores = try scores.get()
    let bias = scores.bias()
    let limits = try #require(scores.limitsOfAgreement)
    let pairs: [(Double?, Double)] = [
      (bias.value, -0.233333333333), (bias.low, -1.17040163764), (bias.high, 0.703734970971),
      (scores.differenceDeviation, 1.47483948793), (limits.lowerBound, -3.12396561265),
      (limits.upperBound, 2.65729894598), (scores.concordance().value, 0.911764177979),
    ]
    for (value, expected) in pairs {
      let value = try #require(value)
      #expect(abs(value - expected) < 1e-9)
    }
  }

  @Test func slopeByHand() throws {
    let means: [Double] = [1, 2, 3, 4]
    let differences: [Double] = [0, 1, 0, 1]
    let scores = try PairedScores(
      reference: zip(means, differences).map { $0 - $1 / 2 },
      coder: zip(means, differences).map { $0 + $1 / 2 })
    let slope = scores.slopeOnMean()
    // Sxy = 1, Sxx = 5, two degrees of freedom; for them p = 1 - t / √(t² + 2).
    let error = 0.08.squareRoot()
    let t = 0.2 / error
    #expect(abs(try #require(slope.value) - 0.2) < 1e-12)
    #expect(abs(try #require(slope.standardError) - error) < 1e-12)
    let probability = try #require(scores.slopeProbability)
    #expect(abs(probability - (1 - t / (t * t + 2).squareRoot())) < 1e-12)
    #expect(try #require(slope.interval).contains(0.2))
  }

  @Test func pearson() throws {
    let scores = try scores.get()
    let r = scores.pearsonCorrelation()
    let value = try #require(r.value)
    let interval = try #require(r.interval)
    #expect(interval.contains(value))
    let exchanged = try PairedScores(reference: scores.coder, coder: scores.reference)
    let back = try #require(exchanged.pearsonCorrelation().value)
    #expect(abs(value - back) < 1e-12)
    #expect(scores.intraclassCorrelation().value != nil)
  }

  @Test func ratioOfCounts() throws {
    let ratio = CountRatio(
      sessions: zip([3, 10, 6, 9, 8, 11], [4, 9, 7, 9, 6, 6]).map { .init($0, $1) }
    ).estimate()
    let low = try #require(ratio.low)
    let high = try #require(ratio.high)
    #expect(ratio.value == 47.0 / 41)
    #expect(abs(low - 0.841149138384) < 1e-9)
    #expect(abs(high - 1.56226606053) < 1e-9)
    #expect(CountRatio(sessions: []).estimate().undefined == .zeroDenominator)
  }
}
