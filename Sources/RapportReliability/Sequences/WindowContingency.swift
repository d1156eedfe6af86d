/// Whether a target comes more often within the steps behind something given than elsewhere.
///
/// Only positions with a whole window in their session count. Windows overlap, so inference is by
/// permutation or by a bootstrap of sessions.
public struct WindowContingency: Hashable, Sendable {
  /// One step of a session.
  public struct Step: Hashable, Sendable {
    /// Whether what is given stands here.
    public var isGiven: Bool
    /// Whether the target stands here.
    public var isTarget: Bool
    /// Whether what is given could stand here: a code of clients can't on a therapist's step.
    public var isEligible: Bool

    /// Makes a step.
    public init(isGiven: Bool, isTarget: Bool, isEligible: Bool = true) {
      self.isGiven = isGiven
      self.isTarget = isTarget
      self.isEligible = isEligible
    }
  }

  /// A table for each session: given or not, target within the window or not.
  public let sessions: [AssociationTable]

  /// Counts the windows of `window` steps behind each eligible step.
  public init(_ sessions: [[Step]], window: Int) {
    self.sessions = sessions.map { steps in
      var table = AssociationTable.empty
      guard window >= 1, steps.count > window else { return table }
      for place in 0..<(steps.count - window) where steps[place].isEligible {
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

  /// How much more often the target comes within the window behind what is given than elsewhere, with
  /// the delete-one-session jackknife interval.
  public var difference: Estimate { SessionTables(sessions).jackknife(\.difference) }
}
