/// Who somebody is in a session.
public enum SpeakerRole: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Leads the session: therapist, counsellor, group leader, co-leader.
  case therapist
  /// Is treated, alone or with a partner.
  case client
  /// Is treated in a group.
  case member
  /// Neither: interpreter, supervisor, observer, relative.
  case other
  /// Not known. A finding, never a guess.
  case unknown

  /// Orders as declared.
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
