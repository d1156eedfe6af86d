/// `talk-share`: words so far relative to an equal share among the clients or members; 1 is equal.
///
/// Doesn't hold before any of them has spoken, or for somebody who is none of them.
public struct TalkShareCondition: Hashable, Sendable {
  /// Whose share.
  public enum Whose: String, Hashable, Sendable, CaseIterable { case speaker, addressee }

  /// Whose share; the addressee's where it is one person.
  public var whose: Whose
  /// The share relative to an equal one.
  public var limits: Limits

  /// Makes the condition.
  public init(whose: Whose, limits: Limits) {
    self.whose = whose
    self.limits = limits
  }
}

extension TalkShareCondition: ReadableCondition {
  package static let keywords = ["talk-share"]
  package static let summary =
    "the words so far `of` the speaker or the addressee have this relation to an equal share"
  package static let examples = [
    ConditionExample(
      "talk-share: { of: speaker, at-most: 0.5 }",
      [
        .meets("Me too.", speaker: "Ben", before: ["Ann: I went home and slept.", "T: Mm."]),
        .misses("Me too.", speaker: "Ann", before: ["Ann: I went home and slept.", "T: Mm."]),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    guard
      let fields = reader.fields(node, of: "`talk-share`", keys: ["of"] + CodebookReader.bounds)
    else { return nil }
    let whose: Whose? = reader.choice(reader.required(fields, "of"), "`of`")
    guard let limits = reader.limits(fields), let whose else { return nil }
    return .talkShare(TalkShareCondition(whose: whose, limits: limits))
  }
}
