public import RapportCodebooks
public import RapportTranscripts

/// An utterance that the rules left without a code, though a person gave it, or though it is like those
/// that carry it.
public struct Miss: Hashable, Sendable {
  /// The code.
  public var code: CodeReference
  /// The session.
  public var session: Session.ID
  /// The utterance's id.
  public var utterance: Utterance.ID
  /// Who said it.
  public var speaker: Speaker.ID
  /// The speaker's role.
  public var role: SpeakerRole
  /// What was said.
  public var text: String
  /// Whether a person gave the utterance the code.
  public var isHumanCoded: Bool
  /// How like it is to the utterances that carry the code: the cosine, from 0 to 1.
  public var score: Double
  /// The words and word pairs that count most for it, the most telling first; five at most.
  public var shared: [String]
}
