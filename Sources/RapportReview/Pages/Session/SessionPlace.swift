import RapportReports
import RapportTranscripts

/// Links to a place in a session from anywhere on the site: the one way to make them.
///
/// The session's page sends the browser on to the part of the transcript where the place is.
enum SessionPlace {
  /// An utterance, by its index.
  static func utterance(_ index: Int, of session: Session.ID) -> Link {
    .site(["session", session.rawValue], query: [("u", String(index))])
  }

  /// A code, by its anchor's key.
  static func code(_ key: String, of session: Session.ID) -> Link {
    .site(["session", session.rawValue], query: [("at", key)])
  }
}
