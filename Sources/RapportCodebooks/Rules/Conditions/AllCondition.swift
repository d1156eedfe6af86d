/// `all`: every one of the mappings holds.
enum AllCondition: ReadableCondition {
  static let keywords = ["all"]
  static let summary = "every mapping of the list holds"
  static let examples = [
    ConditionExample(
      "all: [{ phrase: [\"tired\"] }, { words: { at-most: 4 } }]",
      [
        .meets("I am tired."),
        .misses("I am tired of all of this talk."),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    .all(reader.conditions(node, of: "`all`"))
  }
}
