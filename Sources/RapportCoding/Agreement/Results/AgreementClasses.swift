public import RapportReliability

/// The figures of classes of which each utterance has exactly one: its main code.
public struct AgreementClasses: Hashable, Sendable {
  /// The codebook's group, or `main code` where each reference has one code for each utterance.
  public let name: String
  /// The utterances compared.
  public let units: Int
  /// The sessions they are of.
  public let sessions: Int
  /// The reference in rows, the coder in columns, added up over the references; without a coder each
  /// two references, the one named first in rows.
  public let table: ConfusionTable
  /// The coder against the references; nil without a coder.
  public let coder: AgreementFigures?
  /// The references among themselves; nil unless two of them coded the same session.
  public let references: AgreementFigures?
  /// Alpha of coder and references less alpha among references, where both are known.
  public let difference: Estimate?
  /// Each two raters.
  public let pairs: [AgreementPair]
}
