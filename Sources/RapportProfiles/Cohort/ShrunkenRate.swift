public import RapportReliability

/// A rate drawn towards those of the study's other therapists as far as its own data are thin.
public struct ShrunkenRate: Sendable {
  /// The mean of the true rate, given all data, with its interval; per 100 opportunities.
  public let estimate: Estimate
  /// How far the therapist's own sessions carry it, from 0 to 1: the dependability of the raw rate.
  public let reliability: Double
  /// How many sessions like these a dependability of the policy's comparable reliability needs; nil
  /// where 1,000 are not enough.
  public let sessionsNeeded: Int?
  /// How many therapists it rests on.
  public let therapists: Int
  /// How it stands to the others; nil unless the reliability allows a comparison.
  public let comparison: Comparison?

  /// A figure beside the mean of the study, never beside a named person.
  public struct Comparison: Hashable, Sendable {
    /// The mean of all true rates, per 100 opportunities.
    public let mean: Double
    /// The probability that the therapist's true rate is above it.
    public let probabilityAbove: Double

    /// What can be said: above or below the mean where that is at least 90% sure.
    public var sentence: String {
      switch probabilityAbove {
      case 0.9...:
        "above the mean of the study (P = \(ThresholdVerdict.hundredths(probabilityAbove)))"
      case ...0.1:
        "below the mean of the study (P = \(ThresholdVerdict.hundredths(1 - probabilityAbove)))"
      default: "not clearly different from the mean of the study"
      }
    }
  }
}
