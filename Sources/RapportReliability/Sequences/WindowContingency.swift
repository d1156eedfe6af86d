/// Whether a target comes more often within the steps behind something given than elsewhere.
///
/// Only positions with a whole window in their session count. Windows overlap, so inference is by
/// permutation or by a bootstrap of sessions.
public struct WindowContingency: Hashable, Sendable {
  /// A table for each session: given or not, target within the window or not.
  public let sessions: [AssociationTable]

  /// Counts windows of `window` steps over sessions of steps that may carry both, one or none.
  public init(_ sessions: [[(isGiven: Bool, isTarget: Bool)]], window: Int) {
    self.sessions = sessions.map { steps in
      var table = AssociationTable(givenTarget: 0, givenOther: 0, otherTarget: 0, neither: 0)
      guard window >= 1, steps.count > window else { return table }
      for place in 0..<(steps.count - window) {
        let isFollowed = steps[(place + 1)...(place + window)].contains { $0.isTarget }
        switch (steps[place].isGiven, isFollowed) {
        case (true, true): table.givenTarget += 1
        case (true, false): table.givenOther += 1
        case (false, true): table.otherTarget += 1
        case (false, false): table.neither += 1
        }
      }
      return table
    }
  }

  /// All sessions in one table.
  public var pooled: AssociationTable { StratifiedAssociation(sessions).pooled }

  /// How often the target comes within the window behind what is given.
  public var probabilityGiven: Estimate {
    Self.share(pooled.givenTarget, pooled.givenOther, sessions.count, "share of windows behind")
  }

  /// How often it comes within a window elsewhere: the base rate.
  public var baseRate: Estimate {
    Self.share(pooled.otherTarget, pooled.neither, sessions.count, "share of windows elsewhere")
  }

  /// The one minus the other.
  public var difference: Estimate {
    let method = "difference of shares of windows"
    let (given, base) = (probabilityGiven, baseRate)
    guard let behind = given.value, let elsewhere = base.value else {
      return Estimate(
        undefined: given.undefined ?? base.undefined ?? .noData, counts: given.counts,
        method: method)
    }
    return Estimate(
      behind - elsewhere, counts: Counts(units: pooled.pairs, sessions: sessions.count),
      method: method)
  }

  private static func share(_ yes: Int, _ no: Int, _ sessions: Int, _ method: String) -> Estimate {
    let counts = Counts(units: yes + no, sessions: sessions)
    guard yes + no > 0 else {
      return Estimate(undefined: .noEvents, counts: counts, method: method)
    }
    return Estimate(Double(yes) / Double(yes + no), counts: counts, method: method)
  }
}
