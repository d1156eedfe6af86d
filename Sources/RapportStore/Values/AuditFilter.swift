package import RapportTranscripts

/// Which lines of the audit log are meant.
package struct AuditFilter: Hashable, Sendable {
  /// By this person only; nil for all.
  package var actor: String?
  /// This action only; nil for all.
  package var action: String?
  /// About this session only; nil for all.
  package var session: Session.ID?

  /// Makes a filter.
  package init(actor: String? = nil, action: String? = nil, session: Session.ID? = nil) {
    self.actor = actor
    self.action = action
    self.session = session
  }
}
