public import RapportTranscripts

/// `nonverbal`: the utterance holds a nonverbal of one of these kinds.
public struct NonverbalCondition: Hashable, Sendable {
  /// The kinds, any of which will do.
  public var kinds: Set<Mark.Kind>

  /// Makes the condition.
  public init(kinds: Set<Mark.Kind>) { self.kinds = kinds }
}

extension NonverbalCondition: ReadableCondition {
  package static let keywords = ["nonverbal"]
  package static let summary = "it holds a nonverbal of one of these kinds"
  package static let examples = [
    ConditionExample(
      "nonverbal: [laugh]",
      [
        .meets("Well [laughs] no."),
        .misses("Well, no."),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    .nonverbal(NonverbalCondition(kinds: reader.choices(node, "`nonverbal`")))
  }
}
