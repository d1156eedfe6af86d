public import RapportTranscripts

/// A session as a row of steps, each in one state at most.
///
/// A step is an utterance, or a turn, which is in a state where one of its utterances is. Where a step
/// is in several, the first in the list of states counts.
public struct CodeStream: Sendable {
  /// What a step is.
  public enum Unit: String, Sendable, CaseIterable {
    /// Each utterance.
    case utterance
    /// All utterances of one speaker until another speaks.
    case turn
  }

  /// One step.
  public struct Step: Hashable, Sendable {
    /// The first utterance.
    public let utterance: Int
    /// Who speaks.
    public let role: SpeakerRole
    /// The state, by its place in the list; nil for none of them.
    public let state: Int?
    /// Every state the step is in.
    public let states: Set<Int>
  }

  /// Whose session it is.
  public let session: Session.ID
  /// The steps in order.
  public let steps: [Step]

  /// Makes the stream of a coded session.
  public init(_ coded: CodedSession, states: [SequenceState], unit: Unit) {
    let transcript = coded.transcript
    session = transcript.session.id
    var found = [Set<Int>](repeating: [], count: transcript.utterances.count)
    for coding in coded.codings where found.indices.contains(coding.utterance) {
      for (number, state) in states.enumerated() where state.codes.contains(coding.code) {
        found[coding.utterance].insert(number)
      }
    }
    let ranges =
      unit == .turn
      ? transcript.turns.map(\.utterances) : transcript.utterances.indices.map { $0..<$0 + 1 }
    steps = ranges.map { range in
      let states = found[range].reduce(into: Set<Int>()) { $0.formUnion($1) }
      let row = transcript.rows[range.lowerBound]
      return Step(
        utterance: range.lowerBound, role: transcript.speakers[row.speaker].role,
        state: states.min(), states: states)
    }
  }
}
