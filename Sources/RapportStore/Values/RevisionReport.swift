package import RapportCoding
package import RapportTranscripts

/// What adding a transcript came to.
package struct RevisionReport: Hashable, Sendable {
  /// Whether anything was added.
  package enum Kind: Hashable, Sendable {
    /// The study had no such session.
    case new
    /// The study has this very transcript; nothing was added.
    case unchanged
    /// The transcript differs from the last one; it is a revision with this number.
    case revised(Int)
  }

  /// What became of a coding that is tied to words.
  package struct Move: Hashable, Sendable {
    /// Where it stood.
    package var from: Anchor
    /// Who made it.
    package var rater: Rater.ID
    /// What became of it.
    package var outcome: Reanchoring.Outcome
  }

  /// The session.
  package var session: Session.ID
  /// Whether anything was added.
  package var kind: Kind
  /// What became of decisions and of human codings, by rater, then by place.
  package var moves: [Move] = []

  /// How many stand where they stood.
  package var kept: Int {
    moves.count { if case .kept = $0.outcome { true } else { false } }
  }

  /// How many stand elsewhere.
  package var moved: Int {
    moves.count { if case .moved = $0.outcome { true } else { false } }
  }

  /// Those whose words are not there any more.
  package var lost: [Move] {
    moves.filter { $0.outcome.anchor == nil }
  }
}
