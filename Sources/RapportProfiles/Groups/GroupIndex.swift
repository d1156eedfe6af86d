public import RapportReliability

/// One index of a group session: its value, or why there is none.
public struct GroupIndex: Hashable, Sendable {
  /// What is measured.
  ///
  /// The order is that of pages and tables.
  public enum ID: String, Hashable, Sendable, CaseIterable {
    /// Leaders' words by all words.
    case leaderTalkShare = "leader-talk-share"
    /// -sum(p ln p) / ln n over members' shares of the members' words; 1 is even.
    case evenness = "participation-evenness"
    /// Gini coefficient of members' words; 0 is even.
    case gini
    /// Members with under 1% of members' words or under two turns.
    case silentMembers = "silent-members"
    /// Member turns followed by another member, by member turns followed by anybody.
    case memberToMember = "member-to-member"
    /// The same, if turns followed each other at random.
    case memberToMemberBaseline = "member-to-member-baseline"
    /// Member turns between two leader turns, by member turns with both neighbours.
    case hub = "hub-index"
    /// The longest alternation of a leader with one member, in turns.
    case longestDyadTurns = "longest-dyad-turns"
    /// The same alternation in words.
    case longestDyadWords = "longest-dyad-words"
    /// Ordered pairs of members that follow each other, of which the reverse is seen too.
    case reciprocity
    /// Members' names per 1,000 leader words.
    case nameUse = "name-use"
    /// Linking (GV1) per 1,000 leader words.
    case linkingRate = "linking-rate"
    /// Linkings that were taken up.
    case linkingUptake = "linking-uptake"
    /// Redirects (GV2) after which member spoke to member.
    case redirectUptake = "redirect-uptake"
    /// we, us, our, ours per 1,000 leader words, instructions aside.
    case leaderWe = "leader-we-rate"
    /// we, us, our, ours per 1,000 member words.
    case memberWe = "member-we-rate"
    /// Language style matching of leaders with members, the mean over pairs.
    case leaderStyle = "leader-member-style"
    /// Language style matching of members with each other, the mean over pairs.
    case memberStyle = "member-member-style"
    /// Self-disclosures (GM4) answered by a peer.
    case peerResponsiveness = "peer-responsiveness"
    /// Self-disclosures (GM4) that nobody answered.
    case distressMiss = "distress-miss"
    /// Members with a self-disclosure (GM4).
    case disclosureSpread = "disclosure-spread"
  }

  /// What is measured.
  public let id: ID
  /// What is counted; nil for an index that is no quotient of counts.
  public let numerator: Int?
  /// What it is counted against.
  public let denominator: Int?
  /// The value, without an interval: one session has none.
  public let estimate: Estimate
  /// What a reader should know beside the value, such as why there is none, in a sentence without a
  /// full stop.
  public let note: String?

  /// An index with a value.
  static func value(
    _ id: ID, _ value: Double, _ numerator: Int? = nil, _ denominator: Int? = nil,
    note: String? = nil
  ) -> GroupIndex {
    GroupIndex(
      id: id, numerator: numerator, denominator: denominator,
      estimate: Estimate(value, counts: Counts(sessions: 1), method: "transcript index"),
      note: note)
  }

  /// An index without a value.
  static func undefined(_ id: ID, _ reason: UndefinedReason, _ note: String) -> GroupIndex {
    GroupIndex(
      id: id, numerator: nil, denominator: nil,
      estimate: Estimate(
        undefined: reason, counts: Counts(sessions: 1), method: "transcript index"), note: note)
  }

  /// A quotient of counts, times `scale`; undefined where there is nothing to divide by.
  static func quotient(
    _ id: ID, _ numerator: Int, _ denominator: Int, scale: Double = 1, otherwise note: String
  ) -> GroupIndex {
    guard denominator > 0 else { return undefined(id, .zeroDenominator, note) }
    return value(id, scale * Double(numerator) / Double(denominator), numerator, denominator)
  }
}
