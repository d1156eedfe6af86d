/// `usual-length`: how far the utterance's words are from the speaker's median in this session, in
/// median absolute deviations.
///
/// A deviation of 0 counts as 1 word; with fewer than five utterances of the speaker the condition
/// doesn't hold.
public struct UsualLengthCondition: Hashable, Sendable {
  /// The distance, negative for shorter than usual.
  public var limits: Limits

  /// Makes the condition.
  public init(limits: Limits) { self.limits = limits }
}

extension UsualLengthCondition: ReadableCondition {
  package static let keywords = ["usual-length"]
  package static let summary =
    "its words are so far from the speaker's median in the session, in median absolute deviations"
  package static let examples = [
    ConditionExample(
      "usual-length: { at-most: -2 }",
      [
        .meets(
          "Fine.",
          before: (1...5).flatMap { _ in ["C: I went home and slept all day.", "T: Mm."] }),
        .misses(
          "I went home and slept again.",
          before: (1...5).flatMap { _ in ["C: I went home and slept all day.", "T: Mm."] }),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    reader.limits(node, "`usual-length`").map { .usualLength(UsualLengthCondition(limits: $0)) }
  }
}
