package import RapportCodebooks
package import RapportTranscripts

/// A session of a study, by the newest revision of its transcript.
package struct StoredSession: Hashable, Sendable {
  /// The session.
  package var id: Session.ID
  /// The number of the newest revision, from 1.
  package var revision: Int
  /// Its hash.
  package var fingerprint: Fingerprint
  /// When it was added, in milliseconds since 1970.
  package var addedAt: Int
}
