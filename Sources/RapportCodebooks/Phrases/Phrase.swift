public import RapportTranscripts

/// A pattern of words in one readable line, such as `you never|always listen~`.
///
/// The language is described in docs/reference/rule-language.md. A phrase is a value; the engine
/// compiles it and the reference evaluator of the tests interprets it.
public struct Phrase: Hashable, Sendable {
  /// The line as written.
  public var text: String
  /// What it consists of, one after the other.
  public var elements: [PhraseElement]
  /// Where it stands in the codebook.
  public var location: SourceLocation?

  /// Makes a phrase of its parts.
  public init(text: String, elements: [PhraseElement], location: SourceLocation? = nil) {
    self.text = text
    self.elements = elements
    self.location = location
  }
}
