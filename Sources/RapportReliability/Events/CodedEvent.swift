/// A code at a point in time: in utterances, seconds, milliseconds, whatever both raters' lists
/// count in.
public struct CodedEvent<Code: Hashable & Comparable & Sendable>: Hashable, Sendable, Comparable {
  /// Where it begins.
  public var position: Int
  /// What was seen.
  public var code: Code

  /// Makes an event.
  public init(at position: Int, _ code: Code) {
    self.position = position
    self.code = code
  }

  /// Orders by position, then by code.
  public static func < (a: Self, b: Self) -> Bool {
    (a.position, a.code) < (b.position, b.code)
  }
}
