/// `echo`: the share of the utterance's content words that stood in the latest turn by somebody else.
///
/// Distinct content words are counted; an utterance without any has the share 0.
public struct EchoCondition: Hashable, Sendable {
  /// The share, from 0 to 1.
  public var limits: Limits

  /// Makes the condition.
  public init(limits: Limits) { self.limits = limits }
}

extension EchoCondition: ReadableCondition {
  package static let keywords = ["echo"]
  package static let summary =
    "this share of its content words stood in the latest turn by somebody else"
  package static let examples = [
    ConditionExample(
      "echo: { at-least: 0.5 }",
      [
        .meets("Your sister left.", speaker: "T", before: ["C: My sister left yesterday."]),
        .misses("How did that feel?", speaker: "T", before: ["C: My sister left yesterday."]),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    reader.share(node, "`echo`").map { .echo(EchoCondition(limits: $0)) }
  }
}
