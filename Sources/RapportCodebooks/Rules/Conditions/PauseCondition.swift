/// `pause`: silence of so many seconds before the utterance's first word, by a transcribed pause or by
/// the times, or within it.
public struct PauseCondition: Hashable, Sendable {
  /// Where the pause is.
  public enum Place: String, Hashable, Sendable, CaseIterable { case before, within }

  /// Where the pause is.
  public var place: Place
  /// How many seconds; a pause without a length counts as 1 second.
  public var limits: Limits

  /// Makes the condition.
  public init(place: Place, limits: Limits) {
    self.place = place
    self.limits = limits
  }
}
