/// `unless`: none of the mappings holds.
enum UnlessCondition: ReadableCondition {
  static let keywords = ["unless"]
  static let summary = "neither the mapping nor any mapping of the list holds"
  static let examples = [
    ConditionExample(
      "unless: { phrase: [\"not really\"] }",
      [
        .meets("I am tired."),
        .misses("Not really."),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    guard node.items == nil else { return .unless(reader.conditions(node, of: "`unless`")) }
    return .unless([reader.condition(node, of: "`unless`")])
  }
}
