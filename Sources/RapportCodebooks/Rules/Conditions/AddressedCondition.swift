public import RapportTranscripts

/// `addressed`: whom the utterance is said to.
public struct AddressedCondition: Hashable, Sendable {
  /// The kinds of addressee, any of which will do.
  public var kinds: Set<Addressee.Kind>

  /// Makes the condition.
  public init(kinds: Set<Addressee.Kind>) { self.kinds = kinds }
}

extension AddressedCondition: ReadableCondition {
  package static let keywords = ["addressed"]
  package static let summary =
    "it is said to the leader, to one or more members, to the group, or nobody can tell"
  package static let examples = [
    ConditionExample(
      "addressed: [leader]",
      [
        .meets("I don't know.", before: ["T: Why?"]),
        .misses("I don't know.", speaker: "T", before: ["C: Why?"]),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    .addressed(AddressedCondition(kinds: reader.choices(node, "`addressed`")))
  }
}
