/// How much somebody speaks of "we" rather than "I".
///
/// A "we" that takes the listener in can't be told from one that doesn't.
public struct PronounUse: Hashable, Sendable {
  /// How often we, us, our, ours, ourselves.
  public var we: Int
  /// How often I, me, my, mine, myself.
  public var singular: Int
  /// All words.
  public var words: Int

  /// Makes counts.
  public init(we: Int, singular: Int, words: Int) {
    self.we = we
    self.singular = singular
    self.words = words
  }

  /// we/(we + I).
  ///
  /// Undefined (`noEvents`) where there is neither.
  public var ratio: Estimate {
    let method = "we-ratio"
    guard we + singular > 0 else { return Estimate(undefined: .noEvents, method: method) }
    return Estimate(
      Double(we) / Double(we + singular), counts: Counts(units: we + singular), method: method)
  }

  /// "We" in 100 words.
  ///
  /// Undefined (`noTalk`) without words.
  public var wePer100Words: Estimate {
    let method = "we per 100 words"
    guard words > 0 else { return Estimate(undefined: .noTalk, method: method) }
    return Estimate(
      100 * Double(we) / Double(words), counts: Counts(units: words), method: method)
  }
}
