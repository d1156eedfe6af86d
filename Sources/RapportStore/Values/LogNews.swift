package import RapportCoding

/// Decisions about a session that a reader of its log doesn't have yet.
package struct LogNews: Sendable {
  /// How far a reader has come.
  package struct Mark: Hashable, Sendable {
    let transcript: Int64?
    let row: Int64
    let count: Int
  }

  /// The decisions, at their places in the newest revision, by id.
  package let decisions: [Decision]
  /// Whether these are all of them, so that what the reader had no longer counts.
  package let isAll: Bool
  /// Where to go on from.
  package let mark: Mark
}
