/// From a least to a most, both included; a bound left out is open.
public struct Limits: Hashable, Sendable {
  /// The least, itself included.
  public var atLeast: Double?
  /// The most, itself included.
  public var atMost: Double?

  /// Makes limits.
  public init(atLeast: Double? = nil, atMost: Double? = nil) {
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// Whether a value lies within.
  public func contains(_ value: Double) -> Bool {
    (atLeast.map { value >= $0 } ?? true) && (atMost.map { value <= $0 } ?? true)
  }
}
