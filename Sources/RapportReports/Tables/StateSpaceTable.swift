public import RapportCoding
import RapportTranscripts

/// Where client and therapist stand at each step: the data of a state-space grid (Hollenstein 2013).
///
/// Columns: `session`, `step`, `utterance`, `start`, `client`, `therapist`. Each side keeps its last
/// state until it speaks again; a side that has not spoken has none.
public struct StateSpaceTable: Sendable {
  /// The rows.
  public private(set) var table = Table(columns: [
    "session", "step", "utterance", "start", "client", "therapist",
  ])

  /// Makes the table of coded sessions.
  public init(
    _ sessions: [CodedSession], states: [SequenceState], unit: CodeStream.Unit
  ) {
    for coded in sessions.inStudyOrder {
      var client: Table.Cell = .missing
      var therapist: Table.Cell = .missing
      let stream = CodeStream(coded, states: states, unit: unit)
      for (number, step) in stream.steps.enumerated() {
        let state = Table.Cell.text(step.state.map { states[$0].name } ?? "other")
        switch step.role {
        case .therapist: therapist = state
        case .client, .member: client = state
        case .other, .unknown: continue
        }
        table.append([
          .text(stream.session.rawValue), .integer(number), .integer(step.utterance),
          .integer(coded.transcript.rows[step.utterance].start), client, therapist,
        ])
      }
    }
  }
}
