/// One episode of rupture, repair and response.
public struct RepairEpisode: Hashable, Sendable {
  /// How it ended.
  public enum Ending: String, Hashable, Sendable, CaseIterable {
    /// Repaired, and the one who opened it answered it well.
    case resolved
    /// Repaired, and the one who opened it did not take it up.
    case repairNoResponse
    /// Not repaired within the horizon.
    case unattended
    /// Repaired, and the session ended before the response.
    case openAtEnd
    /// The session ended before a repair could be expected.
    case censored
  }

  /// The turn of the first marker.
  public internal(set) var onset: Int
  /// Who opened it.
  public internal(set) var client: String
  /// Turns with a marker.
  public internal(set) var markers = 1
  /// Turns with a repair.
  public internal(set) var repairs = 0
  /// The turn of the first repair.
  public internal(set) var firstRepair: Int?
  /// From onset to first repair in turns.
  public internal(set) var latencyTurns: Int?
  /// From onset to first repair in therapist's turns, that turn included.
  public internal(set) var latencyTherapistTurns: Int?
  /// From the end of the onset's turn to the start of the repair's, in milliseconds.
  public internal(set) var latencyMilliseconds: Int?
  /// How it ended.
  public internal(set) var ending = Ending.censored
  /// The turn at which it ended.
  public internal(set) var closed: Int

  /// The last turn at which a repair is awaited.
  var deadline: Int
  /// Turns of the opener since the last repair without positive response.
  var waiting = 0

  init(onset: Int, client: String, horizon: Int) {
    self.onset = onset
    self.client = client
    closed = onset
    deadline = onset + horizon
  }

  /// Whether a repair came.
  public var isAttended: Bool { repairs > 0 }

  func ending(_ ending: Ending, at turn: Int) -> RepairEpisode {
    var episode = self
    episode.ending = ending
    episode.closed = turn
    return episode
  }
}
