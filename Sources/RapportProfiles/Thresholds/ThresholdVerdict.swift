/// What can be said of a figure and a threshold: a probability, never a point beside a line.
public struct ThresholdVerdict: Hashable, Sendable {
  /// The threshold.
  public let threshold: Threshold
  /// The probability that the true figure is above it.
  public let probability: Double

  /// Makes a verdict.
  public init(_ threshold: Threshold, probability: Double) {
    self.threshold = threshold
    self.probability = probability
  }

  /// The verdict in words, such as `above basic (P = 0.97)` or `cannot say (P = 0.62)`.
  ///
  /// Above from .90 on, below up to .10.
  public var sentence: String {
    switch probability {
    case 0.9...: "above \(threshold.level) (P = \(Self.hundredths(probability)))"
    case ...0.1: "below \(threshold.level) (P = \(Self.hundredths(1 - probability)))"
    default: "cannot say (P = \(Self.hundredths(probability)))"
    }
  }

  /// Rounded down, so that nothing prints as certain.
  static func hundredths(_ share: Double) -> String {
    let whole = min(99, max(0, Int(share * 100)))
    return "0." + (whole < 10 ? "0" : "") + String(whole)
  }
}
