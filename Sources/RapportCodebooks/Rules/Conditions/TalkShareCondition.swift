/// `talk-share`: words so far relative to an equal share among the clients or members; 1 is equal.
///
/// Doesn't hold before any of them has spoken, or for somebody who is none of them.
public struct TalkShareCondition: Hashable, Sendable {
  /// Whose share.
  public enum Whose: String, Hashable, Sendable, CaseIterable { case speaker, addressee }

  /// Whose share; the addressee's where it is one person.
  public var whose: Whose
  /// The share relative to an equal one.
  public var limits: Limits

  /// Makes the condition.
  public init(whose: Whose, limits: Limits) {
    self.whose = whose
    self.limits = limits
  }
}
