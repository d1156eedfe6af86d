/// What an outcome study should look at.
public struct OutcomeDesign: Hashable, Sendable {
  /// Whether a lower score is better, as of pain.
  public var isLowerBetter = true
  /// The share of the first score by which a client must improve to have responded; 30% is customary
  /// for pain.
  public var responseShare = 0.3
  /// The reliability of the questionnaire, for reliable change; nil where it is not known.
  public var reliability: Double?
  /// Covariates to adjust for beside the score before.
  public var adjusted: [String] = []
  /// The covariate that is a coded behaviour, to be taken apart within and between therapists.
  public var behaviour: String?
  /// The client characteristic that may change what goes with outcome.
  public var moderator: String?
  /// Below so many therapists nothing is said about therapists.
  public var minimumTherapists = 10
  /// Below so many clients a therapist on average nothing is said about therapists.
  public var minimumClientsPerTherapist = 5.0

  /// Makes a design.
  public init() {}
}
