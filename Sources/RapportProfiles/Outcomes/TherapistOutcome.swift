public import RapportReliability
public import RapportTranscripts

/// A therapist's clients and their outcome, with how far chance may have made it.
public struct TherapistOutcome: Sendable {
  /// The therapist.
  public let therapist: Identifier<Therapist>
  /// How many clients were counted.
  public let clients: Int
  /// The mean of after less before, as it is.
  public let meanChange: Double?
  /// How far the clients' scores after are from what their scores before and covariates would make
  /// expect, drawn to 0 as far as they are few; in points of the score.
  public let effect: Estimate
  /// How far the therapist's own clients carry ``effect``, from 0 to 1; nil where it is undefined.
  public let reliability: Double?
  /// How many responded.
  public let responders: Int
  /// The share that responds, drawn towards that of all.
  public let responseRate: Estimate
}
