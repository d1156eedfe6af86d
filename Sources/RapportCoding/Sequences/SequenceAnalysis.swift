public import RapportReliability
import RapportTranscripts

/// What follows what in coded sessions: transitions, associations and windows over states.
public struct SequenceAnalysis: Sendable {
  /// One pair of states: how often the second follows the first.
  public struct Pair: Sendable {
    /// What is given, by its place in the list of states.
    public let given: Int
    /// What follows.
    public let target: Int
    /// Steps that are in both, `lag` apart.
    public let count: Int
    /// The count to expect if the second did not depend on the first.
    public let expected: Double?
    /// How far the count lies from that, in standard errors.
    public let residual: Estimate
    /// How often the target follows what is given, with its session jackknife interval.
    public let probability: Estimate
    /// How often it follows elsewhere.
    public let baseRate: Estimate
    /// The Mantel-Haenszel odds ratio over sessions.
    public let oddsRatio: Estimate
    /// Yule's Q of it.
    public let yulesQ: Estimate
    /// The share of shuffles, within session and role, with as many or more.
    public let permutationP: Double
  }

  /// One pair of states within a window.
  public struct Window: Sendable {
    /// What is given, by its place in the list of states.
    public let given: Int
    /// What comes within the window.
    public let target: Int
    /// Positions with whole windows, by given and followed.
    public let table: AssociationTable
    /// How much more often the target comes there than elsewhere.
    public let difference: Estimate
  }

  /// The states.
  public let states: [SequenceState]
  private let streams: [CodeStream]

  /// Makes the analysis of streams of the same states.
  public init(_ streams: [CodeStream], states: [SequenceState]) {
    self.streams = streams
    self.states = states
  }

  /// Every pair of states `lag` steps apart; steps in none of the states are a state of their own,
  /// "other", that is counted and not listed.
  ///
  /// Pairs that turn-taking makes impossible are left out: where no step by a role that the first
  /// state is found with lies `lag` before one by a role of the second, as one turn of a speaker
  /// never follows another.
  ///
  /// - Parameters:
  ///   - replicates: shuffles for the permutation test.
  ///   - seed: where its random numbers start.
  public func pairs(lag: Int, replicates: Int, seed: UInt64) -> [Pair] {
    let other = states.count
    let codes = streams.map { $0.steps.map { $0.state ?? other } }
    let roles = streams.map { $0.steps.map { SpeakerRole.allCases.firstIndex(of: $0.role) ?? 0 } }
    let tables = codes.map { LagTable([$0], categories: other + 1, lag: lag) }
    let pooled = tables.reduce(LagTable(categories: other + 1), +)
    return states.indices.flatMap { given in
      states.indices.filter { isPossible(given, $0, lag: lag) }.map { target in
        let sessions = tables.map { $0.association(from: given, to: target) }
        let common = StratifiedAssociation(sessions)
        let bySession = SessionTables(sessions)
        return Pair(
          given: given, target: target, count: pooled.counts[given][target],
          expected: pooled.expected(from: given, to: target),
          residual: pooled.adjustedResidual(from: given, to: target),
          probability: bySession.jackknife(\.probabilityGiven),
          baseRate: bySession.jackknife(\.baseRate),
          oddsRatio: common.oddsRatio, yulesQ: common.yulesQ,
          permutationP: SequencePermutation(codes, given: given, target: target, lag: lag)
            .monteCarloP(
              replicates: replicates, seed: seed, label: "sequence|\(given)|\(target)",
              keeping: roles))
      }
    }
  }

  private func isPossible(_ given: Int, _ target: Int, lag: Int) -> Bool {
    let (before, after) = (roles(of: given), roles(of: target))
    if before.isEmpty || after.isEmpty { return true }
    return streams.contains { stream in
      zip(stream.steps, stream.steps.dropFirst(lag)).contains {
        before.contains($0.role) && after.contains($1.role)
      }
    }
  }

  /// The roles that a state is found with.
  private func roles(of state: Int) -> Set<SpeakerRole> {
    Set(streams.flatMap { $0.steps.filter { $0.states.contains(state) }.map(\.role) })
  }

  /// Every pair of states within so many steps; only steps by a role in which the given state occurs
  /// are compared.
  public func windows(_ length: Int) -> [Window] {
    states.indices.flatMap { given in
      let roles = roles(of: given)
      return states.indices.filter { $0 != given }.map { target in
        let windows = WindowContingency(
          streams.map { stream in
            stream.steps.map {
              WindowContingency.Step(
                isGiven: $0.states.contains(given), isTarget: $0.states.contains(target),
                isEligible: roles.contains($0.role))
            }
          }, window: length)
        return Window(
          given: given, target: target, table: windows.pooled, difference: windows.difference)
      }
    }
  }
}
