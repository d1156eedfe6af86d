/// `usual-length`: how far the utterance's words are from the speaker's median in this session, in
/// median absolute deviations.
///
/// A deviation of 0 counts as 1 word; with fewer than five utterances of the speaker the condition
/// doesn't hold.
public struct UsualLengthCondition: Hashable, Sendable {
  /// The distance, negative for shorter than usual.
  public var limits: Limits

  /// Makes the condition.
  public init(limits: Limits) { self.limits = limits }
}
