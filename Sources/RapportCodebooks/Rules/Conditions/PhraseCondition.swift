/// `phrase`: the words of the utterance match one of several phrases; what matched is the evidence.
public struct PhraseCondition: Hashable, Sendable {
  /// Which sentences are looked at.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// All of them.
    case anywhere
    /// The first sentence with words beside opening words.
    case firstSentence = "first-sentence"
    /// The last sentence with words beside opening words.
    case lastSentence = "last-sentence"
    /// Sentences that are questions.
    case questions
    /// Sentences that are not questions.
    case statements
  }

  /// The phrases, any of which will do.
  public var phrases: [Phrase]
  /// Which sentences are looked at.
  public var part: Part
  /// A match that begins within one of these scopes doesn't count.
  public var outside: Set<Scope>

  /// Makes the condition.
  public init(phrases: [Phrase], part: Part = .anywhere, outside: Set<Scope> = []) {
    self.phrases = phrases
    self.part = part
    self.outside = outside
  }
}

extension PhraseCondition: ReadableCondition {
  package static let keywords = ["phrase"]
  package static let summary =
    "one of the phrases matches, in that part and outside those scopes; what matched is the evidence"
  package static let examples = [
    ConditionExample(
      "phrase: [\"you never|always listen~\"]",
      [
        .meets("You never listened to me."),
        .misses("I never listen to you."),
      ]),
    ConditionExample(
      "phrase: { any-of: [\"angry\"], outside: [negation] }",
      [
        .meets("I am angry."),
        .misses("I am not angry."),
      ]),
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    guard node.entries != nil else {
      return .phrase(PhraseCondition(phrases: reader.phrases(node, "`phrase`")))
    }
    guard
      let fields = reader.fields(node, of: "`phrase`", keys: ["any-of", "in", "outside"])
    else { return nil }
    return .phrase(
      PhraseCondition(
        phrases: reader.phrases(reader.required(fields, "any-of"), "`any-of`"),
        part: reader.choice(fields["in"], "the part `in`") ?? .anywhere,
        outside: reader.choices(fields["outside"], "a scope in `outside`")))
  }
}
