/// `flip`: whether a content word that followed *I*, *my* or *me* in the latest turn by somebody else
/// follows *you* or *your* here, auxiliaries between them aside.
public struct FlipCondition: Hashable, Sendable {
  /// Whether there must be such a word or must not.
  public var isPresent: Bool

  /// Makes the condition.
  public init(isPresent: Bool) { self.isPresent = isPresent }
}
