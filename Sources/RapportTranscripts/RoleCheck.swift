/// Whether the speakers' roles are known and plausible.
public struct RoleCheck: Hashable, Sendable {
  /// Speakers whose role is unknown, with the number of their turns, in the transcript's order.
  public let unknown: [TurnCount]
  /// The part of the words that therapists said, from 0 to 1; nil where there are no words.
  public let therapistShare: Double?
  /// Whether one side says so little or so much (a therapist under 10% or over 90% of the words)
  /// that the roles may be swapped.
  ///
  /// Such a session is marked and left out of profiles.
  public let isSuspicious: Bool

  /// A speaker and how many turns they have.
  public struct TurnCount: Hashable, Sendable {
    /// The speaker.
    public let speaker: Speaker.ID
    /// How often they take the floor.
    public let turns: Int

    /// Pairs a speaker with a number of turns.
    public init(speaker: Speaker.ID, turns: Int) {
      self.speaker = speaker
      self.turns = turns
    }
  }

  /// Looks at a transcript's roles.
  public init(_ transcript: Transcript) {
    var turns: [Speaker.ID: Int] = [:]
    for turn in transcript.turns { turns[turn.speaker, default: 0] += 1 }
    unknown = transcript.speakers.compactMap { speaker in
      guard speaker.role == .unknown, let count = turns[speaker.id] else { return nil }
      return TurnCount(speaker: speaker.id, turns: count)
    }
    var words: [SpeakerRole: Int] = [:]
    for index in transcript.rows.indices {
      words[transcript.role(ofUtterance: index), default: 0] += transcript.wordCount(
        ofUtterance: index)
    }
    let therapist = words[.therapist] ?? 0
    let total = words.values.reduce(0, +)
    therapistShare = total == 0 ? nil : Double(therapist) / Double(total)
    let leaders = transcript.speakers.filter { $0.role == .therapist && turns[$0.id] != nil }
    let hasBoth = words[.client] != nil || words[.member] != nil
    let share = therapistShare ?? 0.5
    isSuspicious =
      leaders.count == 1 && hasBoth && total >= 100 && (share < 0.1 || share > 0.9)
  }
}
