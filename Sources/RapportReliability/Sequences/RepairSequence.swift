/// Rupture, repair and response in a session, turn by turn, and how often and how soon repair comes.
///
/// One episode at a time; markers by other members join it, only its opener's response resolves it.
/// "Resolved" is what the text shows, not what the client felt.
public struct RepairSequence: Hashable, Sendable {
  /// The episodes of all sessions, in order.
  public private(set) var episodes: [RepairEpisode] = []

  /// Waits of the unrepaired, as long as they were watched.
  private var watched: [Int] = []

  /// Follows sessions of turns.
  ///
  /// - Parameters:
  ///   - horizon: turns within which a repair is awaited after the last marker.
  ///   - awaited: turns of the opener within which a response to a repair is awaited.
  public init(_ sessions: [[RepairTurn]], horizon: Int = 6, awaited: Int = 2) {
    for turns in sessions { follow(turns, horizon: horizon, awaited: awaited) }
  }

  /// How many of the episodes that could be attended were.
  ///
  /// Undefined (`noEvents`) where there is none.
  public var repairRate: Estimate {
    share(episodes.count(where: \.isAttended), of: uncensored, "repair rate, Wilson interval")
  }

  /// How many of them were resolved.
  public var resolutionRate: Estimate {
    share(resolved, of: uncensored, "resolution rate, Wilson interval")
  }

  /// How many of the attended were resolved.
  public var resolvedGivenRepair: Estimate {
    share(
      resolved, of: episodes.count(where: \.isAttended),
      "share of attended that are resolved, Wilson interval")
  }

  /// How long until a repair comes, in turns; the unattended and the cut off as long as they were
  /// watched.
  public var latency: SurvivalCurve {
    let repaired = episodes.compactMap(\.latencyTurns).map { (Double($0), true) }
    return SurvivalCurve(repaired + watched.map { (Double($0), false) })
  }

  private var resolved: Int { episodes.count { $0.ending == .resolved } }
  private var uncensored: Int { episodes.count { $0.ending != .censored } }

  private func share(_ count: Int, of total: Int, _ method: String) -> Estimate {
    guard total > 0 else { return Estimate(undefined: .noEvents, method: method) }
    let wilson = ObservedProportion(count, of: total).wilson()
    return Estimate(
      Double(count) / Double(total), interval: wilson.interval, counts: Counts(units: total),
      method: method)
  }

  private mutating func follow(_ turns: [RepairTurn], horizon: Int, awaited: Int) {
    var open: RepairEpisode?
    for (index, turn) in turns.enumerated() {
      if let episode = open, !episode.isAttended, index > episode.deadline {
        close(episode.ending(.unattended, at: episode.deadline), last: turns.count - 1)
        open = nil
      }
      if var episode = open, episode.isAttended, turn.client == episode.client, !turn.isMarked {
        episode.waiting += 1
        if turn.isPositive || episode.waiting >= awaited {
          let ending: RepairEpisode.Ending = turn.isPositive ? .resolved : .repairNoResponse
          close(episode.ending(ending, at: index), last: turns.count - 1)
          open = nil
        } else {
          open = episode
        }
        continue
      }
      if let client = turn.client, turn.isMarked {
        open = Self.marked(open, at: index, by: client, horizon: horizon)
      } else if turn.client == nil, turn.isRepair, let episode = open {
        open = Self.repaired(episode, at: index, turns)
      }
    }
    guard let episode = open else { return }
    let last = turns.count - 1
    switch (episode.isAttended, last >= episode.deadline) {
    case (true, _): close(episode.ending(.openAtEnd, at: last), last: last)
    case (false, true): close(episode.ending(.unattended, at: episode.deadline), last: last)
    case (false, false): close(episode.ending(.censored, at: last), last: last)
    }
  }

  private mutating func close(_ episode: RepairEpisode, last: Int) {
    episodes.append(episode)
    if !episode.isAttended { watched.append(min(episode.deadline, last) - episode.onset) }
  }

  private static func marked(
    _ open: RepairEpisode?, at index: Int, by client: String, horizon: Int
  ) -> RepairEpisode {
    guard var episode = open else {
      return RepairEpisode(onset: index, client: client, horizon: horizon)
    }
    episode.markers += 1
    episode.waiting = 0
    if !episode.isAttended { episode.deadline = index + horizon }
    return episode
  }

  private static func repaired(
    _ open: RepairEpisode, at index: Int, _ turns: [RepairTurn]
  ) -> RepairEpisode {
    var episode = open
    episode.repairs += 1
    episode.waiting = 0
    guard episode.firstRepair == nil else { return episode }
    episode.firstRepair = index
    episode.latencyTurns = index - episode.onset
    episode.latencyTherapistTurns = turns[(episode.onset + 1)...index].count { $0.client == nil }
    if let end = turns[episode.onset].end, let start = turns[index].start {
      episode.latencyMilliseconds = max(0, start - end)
    }
    return episode
  }
}
