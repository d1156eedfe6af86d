public import RapportTranscripts

/// A named list of phrases, used as `@name`.
public struct PhraseList: Hashable, Sendable {
  /// The name without `@`.
  public var name: String
  /// The phrases, any of which will do.
  public var phrases: [Phrase]
  /// Where it stands in the codebook.
  public var location: SourceLocation?

  /// Makes a list.
  public init(name: String, phrases: [Phrase], location: SourceLocation? = nil) {
    self.name = name
    self.phrases = phrases
    self.location = location
  }
}
