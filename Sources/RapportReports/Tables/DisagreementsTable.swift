public import RapportCoding
import RapportTranscripts

/// The utterances on which raters' codes differ, as a tidy table: one row for each utterance and two
/// raters.
///
/// Columns: `session`, `utterance`, `role`, `first` (a reference) and `second` (the coder, or another
/// reference), `first_codes`, `second_codes`, `missed` (the first's that the second hasn't), `added`
/// (the other way round), `rules` (behind the second's codes), each joined by `|`; and `text` where
/// it is asked for.
public struct DisagreementsTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table; without words it has no column for them.
  public init(_ disagreements: [Disagreement], showsText: Bool = false) {
    let columns = [
      "session", "utterance", "role", "first", "second", "first_codes", "second_codes", "missed",
      "added", "rules",
    ]
    var table = Table(columns: columns + (showsText ? ["text"] : []))
    for row in disagreements {
      let lists = [row.firstCodes, row.secondCodes, row.missed, row.added, row.rules]
      table.append(
        [
          .text(row.session), .text(row.utterance), .text(row.role?.rawValue), .text(row.first),
          .text(row.second),
        ] + lists.map { .text($0.joined(separator: "|")) } + (showsText ? [.text(row.text)] : []))
    }
    self.table = table
  }
}
