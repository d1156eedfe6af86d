/// A place in a transcript: an utterance and a UTF-8 byte of its text.
public struct TextPosition: Hashable, Sendable, Comparable, Codable {
  /// The utterance's index in its transcript, from 0.
  public var utterance: Int
  /// The UTF-8 byte within the utterance's text, from 0.
  public var utf8Offset: Int

  /// Makes a position.
  public init(utterance: Int, utf8Offset: Int) {
    self.utterance = utterance
    self.utf8Offset = utf8Offset
  }

  /// Orders by utterance, then by byte.
  public static func < (a: Self, b: Self) -> Bool {
    (a.utterance, a.utf8Offset) < (b.utterance, b.utf8Offset)
  }
}
