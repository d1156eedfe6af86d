public import RapportReliability

/// How far raters agree on units, each figure with its interval over sessions.
///
/// Of a coder and several references prevalence, precision, recall and F1 are of the counts added up
/// over the references; kappa, AC1 and alpha are means over the references, each weighing as much as
/// it has units. Among references F1 is of the counts of each two of them added up, kappa the mean
/// over each two, AC1 and alpha are of all at once. Macro-F1 is a mean as kappa is.
public struct AgreementFigures: Hashable, Sendable {
  /// The share of units that the references code so.
  public let prevalence: Estimate?
  /// Precision: of what the coder codes so, the share that the reference does too; nil among
  /// references.
  public let precision: Estimate?
  /// Recall: of what the reference codes so, the share that the coder does too; nil among references.
  public let recall: Estimate?
  /// F1; of classes, the mean of the classes' F1.
  public let f1: Estimate
  /// Cohen's kappa.
  public let kappa: Estimate
  /// Gwet's AC1.
  public let ac1: Estimate
  /// Krippendorff's alpha, nominal.
  public let alpha: Estimate
}
