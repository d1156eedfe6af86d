public import RapportTranscripts

/// `previous`, `next`, `earlier`, `later`: another utterance meets a condition.
///
/// `previous` and `next` look at the nearest utterance that qualifies and ask whether it meets the
/// condition; `earlier` and `later` ask whether enough of those within reach do.
public struct NearbyCondition: Hashable, Sendable {
  /// Where to look.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case previous, next, earlier, later

    /// Whether it looks back.
    public var isBackward: Bool { self == .previous || self == .earlier }
    /// Whether only the nearest qualifying utterance counts.
    public var isNearest: Bool { self == .previous || self == .next }
  }

  /// Whose utterances qualify.
  public enum By: String, Hashable, Sendable, CaseIterable {
    /// Anybody's but the speaker's own.
    case others
    /// The speaker's own.
    case same
    /// Anybody's.
    case anyone
  }

  /// Where to look.
  public var direction: Direction
  /// Whose utterances qualify.
  public var by: By
  /// Only utterances by these roles qualify; empty for all roles.
  public var roles: Set<SpeakerRole>
  /// Only utterances with a core (more than opening words) qualify.
  public var isSubstantial: Bool
  /// How many turns away at most; 0 is the utterance's own turn. Nil for no limit.
  public var turns: Int?
  /// How many of them must meet the condition (`earlier`, `later`).
  public var count: Int
  /// What they must meet; `.all([])` for nothing beside being there.
  public var condition: Condition

  /// Makes the condition.
  public init(
    _ direction: Direction, by: By = .others, roles: Set<SpeakerRole> = [],
    isSubstantial: Bool = false, turns: Int? = nil, count: Int = 1,
    condition: Condition = .all([])
  ) {
    self.direction = direction
    self.by = by
    self.roles = roles
    self.isSubstantial = isSubstantial
    self.turns = turns
    self.count = count
    self.condition = condition
  }
}
