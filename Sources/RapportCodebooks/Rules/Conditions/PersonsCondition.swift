/// `persons`: how many different people of the roster the utterance names, the speaker aside.
public struct PersonsCondition: Hashable, Sendable {
  /// How many.
  public var limits: Limits

  /// Makes the condition.
  public init(limits: Limits) { self.limits = limits }
}
