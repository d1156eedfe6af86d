public import RapportTranscripts

/// `format`: whether the session is a group's or not.
public struct FormatCondition: Hashable, Sendable {
  /// The format.
  public var format: SessionFormat

  /// Makes the condition.
  public init(format: SessionFormat) { self.format = format }
}

extension FormatCondition: ReadableCondition {
  package static let keywords = ["format"]
  package static let summary = "the session is an individual one or a group's"
  package static let examples = [
    ConditionExample(
      "format: individual",
      [
        .meets("Fine."),
        .misses("Fine.", speaker: "M", before: ["M2: I am here."]),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    reader.choice(node, "`format`").map { .format(FormatCondition(format: $0)) }
  }
}
