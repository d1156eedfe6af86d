public import RapportTranscripts

/// What a therapist does across sessions.
public struct TherapistProfile: Sendable {
  /// Whose profile it is.
  public let therapist: Identifier<Therapist>
  /// The sessions it rests on.
  public let sessions: [Session.ID]
  /// The clients of those sessions.
  public let clients: [Identifier<Client>]
}
