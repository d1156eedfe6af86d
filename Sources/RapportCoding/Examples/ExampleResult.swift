public import RapportCodebooks

/// What the rules made of an example.
public struct ExampleResult: Sendable {
  /// How it came out.
  public enum Outcome: Hashable, Sendable {
    /// As the example says.
    case holds
    /// The code was to apply and doesn't.
    case notCoded
    /// The code was not to apply and does.
    case coded
    /// The code applies, but its evidence leaves out words that are marked.
    case evidenceMisses
  }

  /// The codebook.
  public var codebook: Codebook.ID
  /// The code.
  public var code: Code.ID
  /// The example.
  public var example: CodeExample
  /// How it came out.
  public var outcome: Outcome
  /// For an example that fails, what the rules did: the rules that fired, or why each did not.
  public var reasons: [String]
}
