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
