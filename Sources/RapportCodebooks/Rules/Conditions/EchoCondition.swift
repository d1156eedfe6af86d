/// `echo`: the share of the utterance's content words that stood in the latest turn by somebody else.
///
/// Distinct content words are counted; an utterance without any has the share 0.
public struct EchoCondition: Hashable, Sendable {
  /// The share, from 0 to 1.
  public var limits: Limits

  /// Makes the condition.
  public init(limits: Limits) { self.limits = limits }
}
