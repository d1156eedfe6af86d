/// `sentence`: the utterance has a sentence of a kind.
public struct SentenceCondition: Hashable, Sendable {
  /// What a sentence is by its form.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Ends with a question mark; in a transcript that has none at all, has the form of a question.
    case question
    /// Has the form of a question: begins, after opening words, with a question word or an auxiliary
    /// and a subject.
    case interrogative
    /// Begins, after opening words, with the base form of a verb that asks for something to be done.
    case imperative
    /// Has words beside opening words and is neither a question nor imperative.
    case statement
  }

  /// Which sentences are looked at; those of nothing but opening words are passed over.
  public enum Which: String, Hashable, Sendable, CaseIterable {
    case any, first, last, all
  }

  /// The kinds, any of which will do.
  public var kinds: Set<Kind>
  /// Which sentences must be of that kind.
  public var which: Which

  /// Makes the condition.
  public init(kinds: Set<Kind>, which: Which = .any) {
    self.kinds = kinds
    self.which = which
  }
}

extension SentenceCondition: ReadableCondition {
  package static let keywords = ["sentence"]
  package static let summary =
    "it has a sentence that is a question, interrogative, imperative or statement"
  package static let examples = [
    ConditionExample(
      "sentence: question",
      [
        .meets("Is that so?"),
        .misses("That is so."),
      ]),
    ConditionExample(
      "sentence: { is: [statement], which: last }",
      [
        .meets("Why? It hurts."),
        .misses("It hurts. Why?"),
      ]),
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    guard node.entries != nil else {
      return .sentence(SentenceCondition(kinds: reader.choices(node, "the kind of a `sentence`")))
    }
    guard let fields = reader.fields(node, of: "`sentence`", keys: ["is", "which"]) else {
      return nil
    }
    return .sentence(
      SentenceCondition(
        kinds: reader.choices(reader.required(fields, "is"), "the kind of a `sentence`"),
        which: reader.choice(fields["which"], "`which`") ?? .any))
  }
}
