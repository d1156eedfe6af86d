public import RapportCodebooks

/// Whether a rule fired on an utterance, on which words, or which condition failed first.
public struct RuleTrace: Sendable {
  /// The rule.
  public var rule: Rule.ID
  /// What it adds to the score when it fires.
  public var weight: Double
  /// Where it stands in its codebook, for people who want to change it.
  public var line: Int?
  /// The words it fired on, as UTF-8 bytes of the utterance's text; nil where it did not fire.
  public var evidence: [Range<Int>]?
  /// The first condition that failed, with what was found and what was wanted; nil where it fired.
  public var failure: String?
}
