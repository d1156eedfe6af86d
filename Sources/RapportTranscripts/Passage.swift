/// A stretch of a transcript: the one kind of place that can carry a code.
public struct Passage: Hashable, Sendable, Comparable, Codable {
  /// Where it begins.
  public var lowerBound: TextPosition
  /// Where it ends; the byte itself no longer belongs to it.
  public var upperBound: TextPosition

  /// Makes a passage from one position up to another.
  public init(_ lowerBound: TextPosition, _ upperBound: TextPosition) {
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// Makes a passage within one utterance.
  public init(utterance: Int, utf8 range: Range<Int>) {
    self.init(
      TextPosition(utterance: utterance, utf8Offset: range.lowerBound),
      TextPosition(utterance: utterance, utf8Offset: range.upperBound))
  }

  /// Orders by beginning, then by end.
  public static func < (a: Self, b: Self) -> Bool {
    (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
  }
}
