package import RapportTranscripts

/// A line of the audit log: who did what, and when.
package struct AuditEntry: Hashable, Sendable {
  /// When, in milliseconds since 1970.
  package var at: Int
  /// Who: a user, a rater, or `local` for whoever has the file.
  package var actor: String
  /// What, such as `read-transcript`.
  package var action: String
  /// The session; nil where it is about none.
  package var session: Session.ID?
  /// Whom or what else it is about: a user, a rater, a therapist, a rule; nil where nothing is.
  package var subject: String?
}
