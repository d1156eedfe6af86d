/// `position`: the share of the session's words spoken before the utterance, from 0 to 1.
public struct PositionCondition: Hashable, Sendable {
  /// The share, such as at least 0.8 for the last fifth.
  public var limits: Limits

  /// Makes the condition.
  public init(limits: Limits) { self.limits = limits }
}

extension PositionCondition: ReadableCondition {
  package static let keywords = ["position"]
  package static let summary = "this share of the session's words was spoken before it, from 0 to 1"
  package static let examples = [
    ConditionExample(
      "position: { at-least: 0.8 }",
      [
        .meets("Same time next week?", position: 0.9),
        .misses("Same time next week?", position: 0.1),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    reader.share(node, "`position`").map { .position(PositionCondition(limits: $0)) }
  }
}
