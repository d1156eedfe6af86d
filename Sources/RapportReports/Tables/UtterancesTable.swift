public import RapportCoding
import RapportTranscripts

/// The utterances of sessions as a tidy table.
///
/// Columns: `session`, `number` (from 0), `utterance` (the source's id), `speaker`, `role`,
/// `addressee` (`leader`, `member`, `group` or `unknown`), `addressee_speakers` (joined by `|`),
/// `words`, `start_ms`, `end_ms`, `text`.
public struct UtterancesTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table; without quotes its last column is empty.
  ///
  /// A session that several raters coded stands in it once.
  public init(_ codedSessions: [CodedSession], includeQuotes: Bool = true) {
    var table = Table(columns: [
      "session", "number", "utterance", "speaker", "role", "addressee", "addressee_speakers",
      "words", "start_ms", "end_ms", "text",
    ])
    var seen: Set<Session.ID> = []
    for coded in codedSessions.inStudyOrder
    where seen.insert(coded.transcript.session.id).inserted {
      let transcript = coded.transcript
      for (index, utterance) in transcript.utterances.enumerated() {
        let addressee = index < coded.addressees.count ? coded.addressees[index] : nil
        let to = addressee?.speakers.filter(transcript.speakers.indices.contains)
          .map { transcript.speakers[$0].id.rawValue }
        table.append([
          .text(transcript.session.id.rawValue), .integer(index), .text(utterance.id.rawValue),
          .text(utterance.speaker.rawValue), .text(transcript.role(ofUtterance: index).rawValue),
          .text(addressee?.kind.rawValue), .text(to?.joined(separator: "|")),
          .integer(transcript.wordCount(ofUtterance: index)), .integer(utterance.start),
          .integer(utterance.end), includeQuotes ? .text(utterance.text) : .missing,
        ])
      }
    }
    self.table = table
  }
}
