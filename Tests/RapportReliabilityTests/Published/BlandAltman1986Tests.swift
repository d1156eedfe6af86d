import RapportReliability
import Testing

/// The example of Bland and Altman (1986), Statistical methods for assessing agreement: peak flow
/// of seventeen people by two meters, first readings.
@Suite struct BlandAltman1986Tests {
  @Test func peakFlow() throws {
    let large: [Double] = [
      494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427,
    ]
    let mini: [Double] = [
      512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451,
    ]
    let scores = try PairedScores(reference: mini, coder: large)
    let bias = try #require(scores.bias().value)
    let deviation = try #require(scores.differenceDeviation)
    #expect(abs(bias - -2.1) < 0.05)
    #expect(abs(deviation - 38.8) < 0.05)
    // The paper takes two standard deviations, we 1.96.
    #expect(abs(bias - 2 * deviation - -79.7) < 0.1)
    let low = try #require(scores.limitsOfAgreement?.lowerBound)
    #expect(abs(low - (bias - 1.959964 * deviation)) < 1e-4)
  }
}
