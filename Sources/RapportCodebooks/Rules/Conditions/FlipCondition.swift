/// `flip`: whether a content word that followed *I*, *my* or *me* in the latest turn by somebody else
/// follows *you* or *your* here, auxiliaries between them aside.
public struct FlipCondition: Hashable, Sendable {
  /// Whether there must be such a word or must not.
  public var isPresent: Bool

  /// Makes the condition.
  public init(isPresent: Bool) { self.isPresent = isPresent }
}

extension FlipCondition: ReadableCondition {
  package static let keywords = ["flip"]
  package static let summary =
    "a word that followed the other's I, my or me follows you or your here, or none does (`no`)"
  package static let examples = [
    ConditionExample(
      "flip: yes",
      [
        .meets("You can't sleep.", speaker: "T", before: ["C: I can't sleep."]),
        .misses("Sleep is hard.", speaker: "T", before: ["C: I can't sleep."]),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    reader.flag(node, "`flip`").map { .flip(FlipCondition(isPresent: $0)) }
  }
}
