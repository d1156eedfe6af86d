public import RapportReliability

/// How far two raters agree.
public struct AgreementPair: Hashable, Sendable {
  /// The first rater, against whom the second is held.
  public let first: String
  /// The second rater.
  public let second: String
  /// F1, the same either way; of classes, the mean of the classes' F1.
  public let f1: Estimate
  /// Cohen's kappa.
  public let kappa: Estimate
  /// Gwet's AC1.
  public let ac1: Estimate
}
