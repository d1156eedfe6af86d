/// A turn as the sequence of rupture and repair sees it.
public struct RepairTurn: Hashable, Sendable {
  /// Who speaks: nil for the therapist, else which client or member.
  public var client: String?
  /// When the turn begins, in milliseconds; nil without times.
  public var start: Int?
  /// When it ends, in milliseconds.
  public var end: Int?
  /// Whether it carries a rupture marker (a client's turn).
  public var isMarked: Bool
  /// Whether it carries a repair code (the therapist's turn).
  public var isRepair: Bool
  /// Whether it carries a positive response (a client's turn).
  public var isPositive: Bool

  /// Makes a turn.
  public init(
    client: String?, start: Int? = nil, end: Int? = nil, isMarked: Bool = false,
    isRepair: Bool = false, isPositive: Bool = false
  ) {
    self.client = client
    self.start = start
    self.end = end
    self.isMarked = isMarked
    self.isRepair = isRepair
    self.isPositive = isPositive
  }
}
