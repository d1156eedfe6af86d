/// A run of utterances by one speaker, uninterrupted.
public struct Turn: Hashable, Sendable {
  /// Who spoke.
  public var speaker: Speaker.ID
  /// The utterances, by their index in the transcript.
  public var utterances: Range<Int>

  /// Makes a turn.
  public init(speaker: Speaker.ID, utterances: Range<Int>) {
    self.speaker = speaker
    self.utterances = utterances
  }
}
