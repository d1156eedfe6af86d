package import RapportCoding
import RapportTranscripts

/// How far the review of a session has come.
package struct SessionProgress: Hashable, Sendable {
  /// What a rater has done.
  package struct Rating: Hashable, Sendable {
    /// Who.
    package var rater: Rater.ID
    /// What they made of each suggestion.
    package var states: [SuggestionState]
    /// How many of their decisions hold.
    package var decisions: Int

    /// How many suggestions they decided on.
    package var decided: Int { states.count { $0 != .pending } }
  }

  /// The session.
  package var session: StoredSession
  /// Whether the rules coded its newest revision.
  package var isCoded: Bool
  /// How many codes the rules suggest.
  package var suggestions: Int
  /// Who decided something, by name.
  package var raters: [Rating]
  /// Decisions whose words the newest revision has no more.
  package var lost: Int
}
