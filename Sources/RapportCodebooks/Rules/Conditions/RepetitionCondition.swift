/// `repeats-self`: the share of the utterance's content words that the same speaker used in earlier
/// turns.
public struct RepetitionCondition: Hashable, Sendable {
  /// The share, from 0 to 1.
  public var limits: Limits
  /// How many turns back at most, not counting the utterance's own.
  public var turns: Int

  /// Makes the condition.
  public init(limits: Limits, turns: Int) {
    self.limits = limits
    self.turns = turns
  }
}

extension RepetitionCondition: ReadableCondition {
  package static let keywords = ["repeats-self"]
  package static let summary =
    "the speaker used this share of its content words in own turns at most `within` turns back"
  package static let examples = [
    ConditionExample(
      "repeats-self: { at-least: 0.5, within: 4 }",
      [
        .meets(
          "Try breathing slowly.", speaker: "T", before: ["T: Try breathing slowly.", "C: No."]),
        .misses("What else helps?", speaker: "T", before: ["T: Try breathing slowly.", "C: No."]),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    guard
      let fields = reader.fields(
        node, of: "`repeats-self`", keys: CodebookReader.bounds + ["within"])
    else { return nil }
    let turns = reader.integer(reader.required(fields, "within"), "`within`", atLeast: 1)
    guard let limits = reader.share(fields), let turns else { return nil }
    return .repetition(RepetitionCondition(limits: limits, turns: turns))
  }
}
