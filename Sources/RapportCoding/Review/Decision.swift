public import RapportCodebooks
public import RapportTranscripts

/// What a person decided about one coding: an entry of an append-only log.
///
/// An entry is never changed; to take one back is another entry (``Kind/undo``).
public struct Decision: Hashable, Sendable {
  /// Names a decision, the world over; later decisions have greater ids (``DecisionClock``).
  public typealias ID = Identifier<Decision>

  /// What was decided.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The suggestion is right.
    case accept
    /// The code does not apply here.
    case reject
    /// Another code applies here: ``Decision/newCode``.
    case change
    /// The code applies, and nobody suggested it.
    case add
    /// A remark about the coding; decides nothing.
    case note
    /// On a randomly drawn utterance without a flag: the code applies.
    case judgedPresent = "judged-present"
    /// On a randomly drawn utterance without a flag: the code does not apply.
    case judgedAbsent = "judged-absent"
    /// An earlier decision of the same rater no longer holds: ``Decision/undoes``.
    case undo
  }

  /// The id.
  public var id: ID
  /// The session.
  public var session: Session.ID
  /// The revision of the transcript that the rater saw; see ``RapportTranscripts/Transcript/revision``.
  public var revision: Fingerprint
  /// What was decided.
  public var kind: Kind
  /// What it is about; of an undo, what the undone decision is about.
  public var anchor: Anchor
  /// The code that applies instead, for a change; nil otherwise.
  public var newCode: CodeReference?
  /// How sure the rater is, from 1 to 5; nil where nobody asked.
  public var confidence: Int?
  /// Why, in the rater's words; nil where nothing was said.
  public var why: String?
  /// Whether it was made without seeing the machine's or another rater's codes.
  public var isBlind: Bool
  /// Who decided.
  public var rater: Rater.ID
  /// When, in milliseconds since the beginning of 1970, UTC.
  public var at: Int
  /// The decision that no longer holds, for an undo; nil otherwise.
  public var undoes: ID?

  /// Makes a decision.
  public init(
    id: ID, session: Session.ID, revision: Fingerprint, kind: Kind, anchor: Anchor,
    newCode: CodeReference? = nil, confidence: Int? = nil, why: String? = nil,
    isBlind: Bool = false, rater: Rater.ID, at: Int, undoes: ID? = nil
  ) {
    self.id = id
    self.session = session
    self.revision = revision
    self.kind = kind
    self.anchor = anchor
    self.newCode = newCode
    self.confidence = confidence
    self.why = why
    self.isBlind = isBlind
    self.rater = rater
    self.at = at
    self.undoes = undoes
  }

  /// Whether its parts fit its kind.
  ///
  /// A change has a new code and an undo a decision to undo, the other kinds have neither; confidence
  /// is from 1 to 5; a note says something.
  public var isWellFormed: Bool {
    (kind == .change) == (newCode != nil) && (kind == .undo) == (undoes != nil)
      && (confidence.map { (1...5).contains($0) } ?? true)
      && (kind != .note || !(why ?? "").isEmpty)
  }
}

extension Transcript {
  /// What tells this revision of a transcript from others: the SHA-256 of its JSON form.
  public var revision: Fingerprint { Fingerprint(of: Array(json().utf8)) }
}
