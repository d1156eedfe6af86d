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
  /// How many turns away at most; 0 is the utterance's own turn.
  ///
  /// Nil for no limit.
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

extension NearbyCondition: ReadableCondition {
  package static let keywords = ["previous", "next", "earlier", "later"]
  package static let summary =
    "the nearest utterance before or after (`previous`, `next`), or enough of those within reach (`earlier`, `later`), meet `where`"
  package static let examples = [
    ConditionExample(
      "previous: { where: { sentence: question } }",
      [
        .meets("Fine.", before: ["T: How was it?"]),
        .misses("Fine.", before: ["T: Come in."]),
      ]),
    ConditionExample(
      "earlier: { by: same, within: 2, where: { phrase: [\"tired\"] } }",
      [
        .meets("Anyway.", before: ["C: I am tired.", "T: Mm."]),
        .misses("Anyway.", before: ["C: I am fine.", "T: Mm."]),
      ]),
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    guard let direction = Direction(rawValue: keyword) else { return nil }
    let keys = ["by", "role", "substantial", "within", "where"]
    guard
      let fields = reader.fields(
        node, of: "`\(keyword)`", keys: direction.isNearest ? keys : keys + ["count"])
    else { return nil }
    return .nearby(
      NearbyCondition(
        direction, by: reader.choice(fields["by"], "`by`") ?? .others,
        roles: reader.choices(fields["role"], "a `role`"),
        isSubstantial: reader.flag(fields["substantial"], "`substantial`") ?? false,
        turns: reader.integer(fields["within"], "`within`", atLeast: 0),
        count: reader.integer(fields["count"], "`count`", atLeast: 1) ?? 1,
        condition: fields["where"].map { reader.condition($0, of: "`where`") } ?? .all([])))
  }
}
