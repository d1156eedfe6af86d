public import RapportCodebooks
public import RapportTranscripts

/// A remark about a session, or about one of its utterances.
public struct SessionNote: Hashable, Sendable {
  /// The id, of the same form as a decision's.
  public var id: Decision.ID
  /// The session.
  public var session: Session.ID
  /// The revision of the transcript that was looked at.
  public var revision: Fingerprint
  /// The utterance's index; nil for a remark about the whole session.
  public var utterance: Int?
  /// The remark.
  public var text: String
  /// Who wrote it.
  public var rater: Rater.ID
  /// When, in milliseconds since 1970.
  public var at: Int

  /// Makes a note.
  public init(
    id: Decision.ID, session: Session.ID, revision: Fingerprint, utterance: Int? = nil,
    text: String, rater: Rater.ID, at: Int
  ) {
    self.id = id
    self.session = session
    self.revision = revision
    self.utterance = utterance
    self.text = text
    self.rater = rater
    self.at = at
  }
}
