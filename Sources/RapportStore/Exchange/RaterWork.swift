package import RapportCodebooks
package import RapportCoding
package import RapportTranscripts

/// One rater's work in a study: what travels between two study files.
///
/// It has no transcripts; it holds the words that codes stand on, and remarks.
package struct RaterWork: Hashable, Sendable {
  /// A reading that was given as a whole, such as a table of codings.
  package struct Reading: Hashable, Sendable {
    /// A code with its place, its score and whether it is the main one of its group.
    package struct Entry: Hashable, Sendable {
      package var anchor: Anchor
      package var score: Double
      package var isMain: Bool?
    }

    package var session: Session.ID
    package var revision: Fingerprint
    package var entries: [Entry]
  }

  /// The study it was taken from.
  package var study: String
  /// Whose work it is.
  package var rater: Rater
  /// What they decided, by id.
  package var decisions: [Decision] = []
  /// What they settled, by id.
  package var adjudications: [Adjudication] = []
  /// Their ratings of sessions, by id.
  package var ratings: [SessionRating] = []
  /// Their remarks, by id.
  package var notes: [SessionNote] = []
  /// Their current readings, by session.
  package var readings: [Reading] = []

  /// The sessions it speaks of.
  package var sessions: Set<Session.ID> {
    Set(decisions.map(\.session)).union(adjudications.map(\.session)).union(ratings.map(\.session))
      .union(notes.map(\.session)).union(readings.map(\.session))
  }
}
