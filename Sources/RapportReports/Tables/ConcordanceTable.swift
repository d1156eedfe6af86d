public import RapportCoding
import RapportTranscripts

/// The matches of a phrase as a tidy table: one row for each.
///
/// Columns: `session`, `utterance`, `speaker`, `role`, `start` and `end` (Unicode code points of the
/// utterance's text, the end not included), `left`, `hit`, `right` (the whole utterance in three
/// pieces), `coded` (yes, no, or empty where there are no codings of the session).
public struct ConcordanceTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table of the lines that were kept.
  public init(_ concordance: Concordance) {
    var table = Table(columns: [
      "session", "utterance", "speaker", "role", "start", "end", "left", "hit", "right", "coded",
    ])
    for line in concordance.lines {
      let codePoints = UTF8Text(line.text).codePoints(line.range)
      let (left, hit, right) = line.pieces
      table.append([
        .text(line.session.rawValue), .text(line.utterance.rawValue), .text(line.speaker.rawValue),
        .text(line.role.rawValue), .integer(codePoints.lowerBound), .integer(codePoints.upperBound),
        .text(left), .text(hit), .text(right), .flag(line.isCoded),
      ])
    }
    self.table = table
  }
}
