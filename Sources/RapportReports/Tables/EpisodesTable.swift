import RapportCodebooks
public import RapportCoding
import RapportTranscripts

/// The episodes of sessions as a tidy table.
///
/// Columns: `session`, `rater`, `episode` (from 1 within the session), `codebook`, `pattern`,
/// `first_utterance` and `last_utterance` (the source's ids), `opened_by` (speaker), `markers`,
/// `responses` and `reactions` (`code@utterance`, joined by `|`), `aggravated_first`, `outcome`,
/// `latency_turns`, `latency_therapist_turns`, `latency_ms`.
public struct EpisodesTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table.
  public init(_ codedSessions: [CodedSession]) {
    var table = Table(columns: [
      "session", "rater", "episode", "codebook", "pattern", "first_utterance", "last_utterance",
      "opened_by", "markers", "responses", "reactions", "aggravated_first", "outcome",
      "latency_turns", "latency_therapist_turns", "latency_ms",
    ])
    for coded in codedSessions.inStudyOrder {
      for (index, episode) in coded.episodes.enumerated() {
        table.append(Self.row(of: episode, number: index + 1, in: coded))
      }
    }
    self.table = table
  }

  private static func row(
    of episode: Episode, number: Int, in coded: CodedSession
  ) -> [Table.Cell] {
    let utterances = coded.transcript.utterances
    let id = { (index: Int) in
      utterances.indices.contains(index) ? utterances[index].id.rawValue : String(index)
    }
    let parts = { (parts: [Episode.Part]) in
      parts.map { "\($0.code)@\(id($0.utterance))" }.joined(separator: "|")
    }
    let opener = episode.markers.first.flatMap {
      utterances.indices.contains($0.utterance)
        ? utterances[$0.utterance].speaker.rawValue : nil
    }
    return [
      .text(coded.transcript.session.id.rawValue), .text(coded.rater.id.rawValue),
      .integer(number), .text(episode.codebook.rawValue), .text(episode.pattern.rawValue),
      .text(id(episode.utterances.lowerBound)), .text(id(episode.utterances.upperBound)),
      .text(opener), .text(parts(episode.markers)), .text(parts(episode.responses)),
      .text(parts(episode.reactions)), .flag(episode.isAggravatedFirst),
      .text(episode.outcome.rawValue), .integer(episode.latencyTurns),
      .integer(episode.latencyTherapistTurns), .integer(episode.latencyMilliseconds),
    ]
  }
}
