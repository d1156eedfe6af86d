/// How much an estimate rests on.
public struct Counts: Hashable, Sendable {
  /// Units: utterances, pairs of ratings, events, whatever was counted.
  public var units: Int
  /// Sessions; 0 where sessions were not told apart.
  public var sessions: Int
  /// Therapists; 0 where therapists were not told apart.
  public var therapists: Int

  /// Makes counts.
  public init(units: Int = 0, sessions: Int = 0, therapists: Int = 0) {
    self.units = units
    self.sessions = sessions
    self.therapists = therapists
  }
}

extension Counts: Encodable {}
