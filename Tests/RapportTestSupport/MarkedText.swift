/// A text with marked stretches, written `I «never» said`: the text without marks and the stretches.
public struct MarkedText: Hashable, Sendable {
  /// The text without marks.
  public var text: String
  /// The stretches as UTF-8 bytes of `text`, ascending.
  public var ranges: [Range<Int>]

  /// Reads a text; a mark that is never closed reaches to the end.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«":
        start = bytes.count
      case "»":
        ranges.append((start ?? 0)..<bytes.count)
        start = nil
      default:
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    if let start { ranges.append(start..<bytes.count) }
    text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges
  }

  /// Writes marks into a text, for failures.
  public static func marking(_ text: String, _ ranges: [Range<Int>]) -> String {
    var bytes = Array(text.utf8)
    for range in ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      bytes.insert(contentsOf: "»".utf8, at: min(range.upperBound, bytes.count))
      bytes.insert(contentsOf: "«".utf8, at: min(range.lowerBound, bytes.count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
