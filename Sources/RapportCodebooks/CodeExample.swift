public import RapportTranscripts

/// An utterance to which a code applies, or doesn't, with the talk around it.
public struct CodeExample: Hashable, Sendable {
  /// Whether the code applies.
  public var applies: Bool
  /// What was said, without marks.
  public var text: String
  /// The stretches the evidence must cover, as UTF-8 bytes of `text` (written `«…»`).
  public var evidence: [Range<Int>]
  /// Who says it, such as `T`, `C`, `M`, or a member's name; nil for the code's first role.
  public var speaker: String?
  /// Lines said before, such as `T: How was the week?`.
  public var before: [String]
  /// Lines said after.
  public var after: [String]
  /// The share of the session passed, from 0 to 1, for rules that ask for the position.
  public var position: Double?
  /// Why it is set aside: it stands in the codebook and isn't run; nil for one that must hold.
  public var setAside: String?
  /// Where it stands in the codebook.
  public var location: SourceLocation?

  /// Makes an example.
  public init(
    applies: Bool, text: String, evidence: [Range<Int>] = [], speaker: String? = nil,
    before: [String] = [], after: [String] = [], position: Double? = nil,
    setAside: String? = nil, location: SourceLocation? = nil
  ) {
    self.applies = applies
    self.text = text
    self.evidence = evidence
    self.speaker = speaker
    self.before = before
    self.after = after
    self.position = position
    self.setAside = setAside
    self.location = location
  }
}
