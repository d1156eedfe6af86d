/// `repeats-self`: the share of the utterance's content words that the same speaker used in earlier
/// turns.
public struct RepetitionCondition: Hashable, Sendable {
  /// The share, from 0 to 1.
  public var limits: Limits
  /// How many turns back at most, not counting the utterance's own.
  public var turns: Int

  /// Makes the condition.
  public init(limits: Limits, turns: Int) {
    self.limits = limits
    self.turns = turns
  }
}
