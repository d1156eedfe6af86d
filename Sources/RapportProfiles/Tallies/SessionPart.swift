public import RapportCoding
public import RapportTranscripts

/// A therapist's part in one session: what a profile counts against.
public struct SessionPart: Hashable, Sendable {
  /// The session.
  public let session: Session.ID
  /// Who coded it.
  public let rater: Rater
  /// Whose session it was; a group's members for a group.
  public let clients: [Identifier<Client>]
  /// Whether it was a group's.
  public let format: SessionFormat
  /// Its place in the treatment.
  public let number: Int?
  /// Its date as written.
  public let date: String?
  /// The therapist's own utterances.
  public let utterances: Int
  /// The therapist's own turns.
  public let turns: Int
  /// The therapist's own words.
  public let words: Int
  /// Everybody's words.
  public let allWords: Int
  /// How long the session took in milliseconds; nil where neither times nor minutes are known.
  public let milliseconds: Int?
}
