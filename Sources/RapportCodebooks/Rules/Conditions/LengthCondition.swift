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

extension LengthCondition: ReadableCondition {
  package static let keywords = ["words", "core-words", "sentences"]
  package static let summary = "it has so many words, words beside opening words, or sentences"
  package static let examples = [
    ConditionExample(
      "words: { at-least: 3 }",
      [
        .meets("I don't know."),
        .misses("No idea."),
      ]),
    ConditionExample(
      "core-words: 1",
      [
        .meets("Well, yes, fine."),
        .misses("Well, I am fine."),
      ]),
    ConditionExample(
      "sentences: 2",
      [
        .meets("No. I am fine."),
        .misses("No, I am fine."),
      ]),
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    guard let unit = Unit(rawValue: keyword), let limits = reader.limits(node, "`\(keyword)`")
    else { return nil }
    return .length(LengthCondition(unit: unit, limits: limits))
  }
}
