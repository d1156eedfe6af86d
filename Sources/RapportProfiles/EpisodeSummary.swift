public import RapportCodebooks
public import RapportCoding

/// The episodes of one pattern over a therapist's sessions.
public struct EpisodeSummary: Sendable {
  /// The codebook.
  public let codebook: Codebook.ID
  /// The pattern as the codebook has it.
  public let pattern: EpisodePattern
  /// How many ended how; outcomes that never came are 0.
  public let outcomes: [Outcome]
  /// The middle latency of the answered ones in turns; nil where none was answered.
  public let medianTurns: Double?
  /// The middle latency in the therapist's own turns.
  public let medianTherapistTurns: Double?
  /// The middle latency in milliseconds, of those with times.
  public let medianMilliseconds: Double?

  /// A way to end and how many ended so.
  public struct Outcome: Hashable, Sendable {
    /// How they ended.
    public let outcome: Episode.Outcome
    /// How many.
    public let count: Int
  }

  /// All episodes.
  public var count: Int { outcomes.reduce(0) { $0 + $1.count } }

  init(codebook: Codebook.ID, pattern: EpisodePattern, episodes: [EpisodeTally]) {
    self.codebook = codebook
    self.pattern = pattern
    outcomes = Episode.Outcome.allCases.map { outcome in
      Outcome(outcome: outcome, count: episodes.filter { $0.outcome == outcome }.count)
    }
    let answered = episodes.filter(\.outcome.isAnswered)
    medianTurns = Self.median(answered.compactMap(\.latencyTurns))
    medianTherapistTurns = Self.median(answered.compactMap(\.latencyTherapistTurns))
    medianMilliseconds = Self.median(answered.compactMap(\.latencyMilliseconds))
  }

  private static func median(_ values: [Int]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
  }
}
