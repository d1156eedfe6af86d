/// `any`: at least one of the mappings holds.
enum AnyCondition: ReadableCondition {
  static let keywords = ["any"]
  static let summary = "at least one mapping of the list holds"
  static let examples = [
    ConditionExample(
      "any: [{ phrase: [\"tired\"] }, { words: 1 }]",
      [
        .meets("So tired of this."),
        .misses("I am fine."),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    .any(reader.conditions(node, of: "`any`"))
  }
}
