public import RapportCodebooks
public import RapportReliability

/// A codebook's measure over a therapist's sessions.
public struct ProfileMeasure: Sendable {
  /// What its value is.
  public enum Scale: String, Hashable, Sendable {
    /// A share from 0 to 1.
    case share
    /// A ratio of two counts.
    case ratio
  }

  /// The codebook.
  public let codebook: Codebook.ID
  /// The measure as the codebook has it.
  public let measure: Measure
  /// What its value is.
  public let scale: Scale
  /// Whether people coded the sessions it is counted in.
  public let isConfirmed: Bool
  /// Whether it rests on codes that are not validated.
  public let isExperimental: Bool
  /// What is counted.
  public let numerator: Int
  /// What it is counted against.
  public let denominator: Int
  /// How many sessions it rests on.
  public let sessions: Int
  /// How many clients those were with.
  public let clients: Int
  /// The value with its interval, or the reason why there is none.
  public let estimate: Estimate
  /// The value drawn towards those of the study's other therapists; nil where it is withheld, is no
  /// share, is not validated, or there are too few therapists.
  public let shrunken: Estimate?
  /// How far the therapist's own sessions carry ``shrunken``, from 0 to 1.
  public let reliability: Double?
  /// What can be said of published thresholds of exactly this measure; empty where ``shrunken`` is
  /// nil.
  public let verdicts: [ThresholdVerdict]
  /// Why the value is not shown.
  public let withheld: Withheld?
  /// The places behind the numerator.
  public let moments: [ProfileScore.Moment]
}
