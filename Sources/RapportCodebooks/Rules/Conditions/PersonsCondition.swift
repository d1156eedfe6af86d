/// `persons`: how many different people of the roster the utterance names, the speaker aside.
public struct PersonsCondition: Hashable, Sendable {
  /// How many.
  public var limits: Limits

  /// Makes the condition.
  public init(limits: Limits) { self.limits = limits }
}

extension PersonsCondition: ReadableCondition {
  package static let keywords = ["persons"]
  package static let summary = "it names so many people of the roster, the speaker aside"
  package static let examples = [
    ConditionExample(
      "persons: { at-least: 1 }",
      [
        .meets("I agree with Ben.", speaker: "Ann", before: ["Ben: It is hard."]),
        .misses("I agree.", speaker: "Ann", before: ["Ben: It is hard."]),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    reader.limits(node, "`persons`").map { .persons(PersonsCondition(limits: $0)) }
  }
}
