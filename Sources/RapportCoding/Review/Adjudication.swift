public import RapportCodebooks
public import RapportTranscripts

/// What was settled on where raters differed: an entry of an append-only log.
public struct Adjudication: Hashable, Sendable {
  /// What was settled.
  public enum Outcome: Hashable, Sendable {
    /// The code applies.
    case present
    /// It does not apply.
    case absent
    /// Another code applies.
    case changed(to: CodeReference)
  }

  /// The id, of the same form as a decision's.
  public var id: Decision.ID
  /// The session.
  public var session: Session.ID
  /// The revision of the transcript that was looked at.
  public var revision: Fingerprint
  /// What it is about.
  public var anchor: Anchor
  /// The raters whose codings were compared, by name.
  public var raters: [Rater.ID]
  /// What was settled.
  public var outcome: Outcome
  /// Who settled it.
  public var by: Rater.ID
  /// Why; nil where nothing was said.
  public var why: String?
  /// When, in milliseconds since 1970.
  public var at: Int

  /// Makes an adjudication.
  public init(
    id: Decision.ID, session: Session.ID, revision: Fingerprint, anchor: Anchor,
    raters: [Rater.ID], outcome: Outcome, by: Rater.ID, why: String? = nil, at: Int
  ) {
    self.id = id
    self.session = session
    self.revision = revision
    self.anchor = anchor
    self.raters = raters
    self.outcome = outcome
    self.by = by
    self.why = why
    self.at = at
  }
}
