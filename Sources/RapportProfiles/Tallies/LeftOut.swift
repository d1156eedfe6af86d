public import RapportTranscripts

/// A session of a therapist that a profile does not use, and why.
public struct LeftOut: Hashable, Sendable {
  /// Why a session is not used.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The speakers' shares of the talk suggest that roles were swapped.
    case rolesMayBeSwapped = "roles-may-be-swapped"
    /// Several therapists led it and the transcript doesn't say which speaker is which.
    case therapistsNotToldApart = "therapists-not-told-apart"
    /// The therapist says nothing in it.
    case therapistSilent = "therapist-silent"

    /// The reason in a sentence without a full stop.
    public var sentence: String {
      switch self {
      case .rolesMayBeSwapped:
        "the speakers' shares of the talk suggest that therapist and client were swapped"
      case .therapistsNotToldApart:
        "several therapists led it and the transcript doesn't say which speaker is which"
      case .therapistSilent: "the therapist says nothing in the transcript"
      }
    }
  }

  /// The session.
  public let session: Session.ID
  /// Why it is not used.
  public let reason: Reason
}
