/// `position`: the share of the session's words spoken before the utterance, from 0 to 1.
public struct PositionCondition: Hashable, Sendable {
  /// The share, e.g. at least 0.8 for the last fifth.
  public var limits: Limits

  /// Makes the condition.
  public init(limits: Limits) { self.limits = limits }
}
