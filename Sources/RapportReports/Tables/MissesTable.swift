import RapportCodebooks
public import RapportCoding
import RapportTranscripts

/// Utterances that the rules missed as a tidy table: one row for each, in the order of the search.
///
/// Columns: `codebook`, `code`, `reason` (`human`: a person coded it; `like`: it is like those coded),
/// `score` (cosine, four decimals), `session`, `utterance`, `speaker`, `role`, `shared` (words and word
/// pairs joined by `|`), `text`.
public struct MissesTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table; without quotes its last two columns are empty.
  public init(_ misses: [Miss], includeQuotes: Bool = true) {
    var table = Table(columns: [
      "codebook", "code", "reason", "score", "session", "utterance", "speaker", "role", "shared",
      "text",
    ])
    for miss in misses {
      table.append([
        .text(miss.code.codebook), .text(miss.code.code),
        .text(miss.isHumanCoded ? "human" : "like"),
        .number((miss.score * 10_000).rounded() / 10_000), .text(miss.session.rawValue),
        .text(miss.utterance.rawValue), .text(miss.speaker.rawValue), .text(miss.role.rawValue),
        includeQuotes ? .text(miss.shared.joined(separator: "|")) : .missing,
        includeQuotes ? .text(miss.text) : .missing,
      ])
    }
    self.table = table
  }
}
