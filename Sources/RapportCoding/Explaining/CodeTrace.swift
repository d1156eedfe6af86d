public import RapportCodebooks

/// Why an utterance got a code, or why it didn't.
public struct CodeTrace: Sendable {
  /// What decided.
  public enum Verdict: Hashable, Sendable {
    /// It carries the code.
    case coded
    /// Its speaker has none of the code's roles.
    case wrongRole
    /// The score stayed below the threshold.
    case belowThreshold
    /// It reached the threshold, and another code of its group took its place.
    case displaced(by: CodeReference)
    /// The code is given only to what has no other code of its group, and this has.
    case notLeftOver
  }

  /// The code.
  public var code: CodeReference
  /// What decided.
  public var verdict: Verdict
  /// The bias and the weights of the rules that fired.
  public var score: Double
  /// What the score had to reach.
  public var threshold: Double
  /// Every rule of the code, in order.
  public var rules: [RuleTrace]
}
