import RapportCodebooks
public import RapportCoding
import RapportTranscripts

/// The codings of sessions as a tidy table: one row for each code and passage.
///
/// Columns: `session`, `utterance` (the source's id, or the number from 0), `speaker`, `role`,
/// `codebook`, `code`, `rules` (joined by `|`), `start` and `end` (Unicode code points of the
/// utterance's text, the end not included), `score`, `main` (yes, no, or empty where the code belongs
/// to no group), `quote`, `rater`. Rows are sorted by session, rater, utterance, codebook, code and
/// start.
///
/// ```
/// let csv = CodingsTable(codedSessions, includeQuotes: true).csv()
/// ```
public struct CodingsTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table; without quotes its last column is empty.
  public init(_ codedSessions: [CodedSession], includeQuotes: Bool = true) {
    var table = Table(columns: [
      "session", "utterance", "speaker", "role", "codebook", "code", "rules", "start", "end",
      "score", "main", "quote", "rater",
    ])
    for coded in codedSessions.inStudyOrder {
      for coding in coded.sortedCodings {
        for row in Self.rows(of: coding, in: coded, includeQuotes: includeQuotes) {
          table.append(row)
        }
      }
    }
    self.table = table
  }

  /// The table as CSV.
  public func csv(protectsFormulas: Bool = false) -> [UInt8] {
    table.csv(protectsFormulas: protectsFormulas)
  }

  /// The table as JSON.
  public func json() -> [UInt8] { table.json() }

  private static func rows(
    of coding: Coding, in coded: CodedSession, includeQuotes: Bool
  ) -> [[Table.Cell]] {
    let utterance = coded.transcript.utterances[coding.utterance]
    let text = UTF8Text(utterance.text)
    return CodingPassage.passages(of: coding, textLength: text.count).map { passage in
      let codePoints = text.codePoints(passage.range)
      return [
        .text(coded.transcript.session.id.rawValue), .text(utterance.id.rawValue),
        .text(utterance.speaker.rawValue),
        .text(coded.transcript.role(ofUtterance: coding.utterance).rawValue),
        .text(coding.code.codebook), .text(coding.code.code),
        .text(passage.rules.joined(separator: "|")),
        .integer(codePoints.lowerBound), .integer(codePoints.upperBound), .number(coding.score),
        .flag(coding.isMain), includeQuotes ? .text(text[passage.range]) : .missing,
        .text(coded.rater.id.rawValue),
      ]
    }
  }
}
