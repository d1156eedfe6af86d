public import RapportReliability

/// The figures of one code, of a family of codes or of a codebook.
public struct AgreementItem: Hashable, Sendable {
  /// What is counted.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// A code on an utterance.
    case code
    /// Any code of a family on an utterance.
    case family
    /// Any code of a codebook on an utterance.
    case codebook
  }

  /// The code, the family or the codebook.
  public let name: String
  /// Which of them.
  public let scope: Scope
  /// The codebook it belongs to, where one is given that has it.
  public let codebook: String?
  /// The utterances compared: those that could carry it.
  public let units: Int
  /// The sessions they are of.
  public let sessions: Int
  /// Coder and reference, added up over the references; empty without a coder.
  public let table: BinaryTable
  /// The coder against the references; nil without a coder.
  public let coder: AgreementFigures?
  /// The references among themselves; nil unless two of them coded the same session.
  public let references: AgreementFigures?
  /// Alpha of coder and references less alpha among references, where both are known.
  public let difference: Estimate?
  /// The coder's shares of sessions against the references'; nil without a coder.
  public let coderSessions: SessionFigures?
  /// The references' shares among themselves; nil as ``references``.
  public let referenceSessions: SessionFigures?
  /// Each two raters; empty unless asked for.
  public let pairs: [AgreementPair]
  /// How many units the references code so; the mean over several.
  public let positives: Int
  /// In how many sessions one of them does.
  public let positiveSessions: Int
  /// How many units of each session the references and the coder code so, added up over the
  /// references; empty without a coder.
  public let found: CountRatio
  /// What the figures allow; nil without a coder and for codebooks.
  public let state: ValidationState?
  /// Whether the coder agrees with humans as well as they do among themselves.
  public let isHumanEquivalent: Bool
}
