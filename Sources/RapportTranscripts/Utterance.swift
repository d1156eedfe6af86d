/// What one person said at one go, as the transcript has it.
public struct Utterance: Hashable, Sendable {
  /// Names an utterance within a session.
  public typealias ID = Identifier<Utterance>

  /// The source's own id, else the utterance's number from 0.
  public var id: ID
  /// Who spoke.
  public var speaker: Speaker.ID
  /// The text as shown: words, punctuation and, in their places, nonverbals.
  public var text: String
  /// The stretches of the text that are not words, ascending and apart.
  public var marks: [Mark]
  /// Where talking began, in milliseconds from the start of the recording.
  public var start: Int?
  /// Where it ended, in milliseconds from the start of the recording.
  public var end: Int?
  /// Whom it was said to, where the transcript says so.
  public var addressees: [Speaker.ID]
  /// Where it stands in the source file.
  public var location: SourceLocation?

  /// Makes an utterance; `marks` left out are found by the usual conventions (`Nonverbals`).
  public init(
    id: ID, speaker: Speaker.ID, text: String, marks: [Mark]? = nil, start: Int? = nil,
    end: Int? = nil, addressees: [Speaker.ID] = [], location: SourceLocation? = nil
  ) {
    self.id = id
    self.speaker = speaker
    self.text = text
    self.marks = marks ?? Nonverbals.marks(in: text)
    self.start = start
    self.end = end
    self.addressees = addressees
    self.location = location
  }
}
