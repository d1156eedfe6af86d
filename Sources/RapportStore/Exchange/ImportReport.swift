package import RapportCoding
import RapportTranscripts

/// What importing a rater's work came to.
package struct ImportReport: Hashable, Sendable {
  /// Whose work it was.
  package var rater: Rater.ID
  /// Decisions, adjudications, ratings, notes and readings that are new here.
  package var added = 0
  /// Those that were there already.
  package var known = 0
  /// Decisions and codings that stand elsewhere in this study's transcripts.
  package var moved = 0
  /// Those whose words this study's transcripts don't have; decisions are kept all the same.
  package var lost: [Anchor] = []

  /// Counts where an anchor went.
  mutating func count(_ outcome: Reanchoring.Outcome) {
    switch outcome {
    case .kept: break
    case .moved: moved += 1
    case .lost(let anchor): lost.append(anchor)
    }
  }
}
