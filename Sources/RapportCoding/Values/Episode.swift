public import RapportCodebooks

/// Codings that belong together in time: a strain, the responses, the reaction and the outcome.
public struct Episode: Hashable, Sendable {
  /// How it ended.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Answered; the client engaged and showed no new marker.
    case improved
    /// Answered; the client engaged and showed a new marker too.
    case partial
    /// Answered; the client neither engaged nor showed a new marker.
    case unchanged
    /// Answered; the client showed a new marker and did not engage.
    case worsened
    /// Not answered within the window.
    case missed
    /// The session ended inside the window.
    case censored

    /// Whether the therapist answered.
    public var isAnswered: Bool {
      switch self {
      case .improved, .partial, .unchanged, .worsened: true
      case .missed, .censored: false
      }
    }
  }

  /// A coding that plays a part in it.
  public struct Part: Hashable, Sendable {
    /// The code.
    public var code: CodeReference
    /// The utterance's index.
    public var utterance: Int

    /// Makes a part.
    public init(code: CodeReference, utterance: Int) {
      self.code = code
      self.utterance = utterance
    }
  }

  /// The codebook the pattern stands in.
  public var codebook: Codebook.ID
  /// The pattern.
  public var pattern: EpisodePattern.ID
  /// The utterances from the first marker to the last part, or to the end of the window.
  public var utterances: ClosedRange<Int>
  /// The markers; the first opened it.
  public var markers: [Part]
  /// The answers, repairing and aggravating, in order.
  public var responses: [Part]
  /// Whether the first answer was aggravating.
  public var isAggravatedFirst: Bool
  /// The engagement codings of the reaction.
  public var reactions: [Part]
  /// How it ended.
  public var outcome: Outcome
  /// From the first marker to the first answer: how many turns later; nil where there is none.
  public var latencyTurns: Int?
  /// The same, in the answering role's turns: 1 is its very next.
  public var latencyTherapistTurns: Int?
  /// The same in milliseconds, from start to start, where the transcript has times.
  public var latencyMilliseconds: Int?

  /// Makes an episode.
  public init(
    codebook: Codebook.ID, pattern: EpisodePattern.ID, utterances: ClosedRange<Int>,
    markers: [Part], responses: [Part] = [], isAggravatedFirst: Bool = false,
    reactions: [Part] = [], outcome: Outcome, latencyTurns: Int? = nil,
    latencyTherapistTurns: Int? = nil, latencyMilliseconds: Int? = nil
  ) {
    self.codebook = codebook
    self.pattern = pattern
    self.utterances = utterances
    self.markers = markers
    self.responses = responses
    self.isAggravatedFirst = isAggravatedFirst
    self.reactions = reactions
    self.outcome = outcome
    self.latencyTurns = latencyTurns
    self.latencyTherapistTurns = latencyTherapistTurns
    self.latencyMilliseconds = latencyMilliseconds
  }
}
