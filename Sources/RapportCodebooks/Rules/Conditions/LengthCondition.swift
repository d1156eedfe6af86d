/// `words`, `core-words`, `sentences`: how long the utterance is.
public struct LengthCondition: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Words, without fillers; a contraction counts once.
    case words
    /// Words without the opening words of each sentence.
    case coreWords = "core-words"
    /// Sentences.
    case sentences
  }

  /// What is counted.
  public var unit: Unit
  /// How many.
  public var limits: Limits

  /// Makes the condition.
  public init(unit: Unit, limits: Limits) {
    self.unit = unit
    self.limits = limits
  }
}
