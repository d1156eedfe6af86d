/// A text whose stretches are asked for by UTF-8 bytes, never cut within a character's bytes.
package struct UTF8Text {
  private let bytes: [UInt8]

  package init(_ text: String) { bytes = Array(text.utf8) }

  /// The length in bytes.
  package var count: Int { bytes.count }

  /// The words of a range of bytes.
  package subscript(range: Range<Int>) -> String {
    String(decoding: bytes[aligned(range)], as: UTF8.self)
  }

  /// The range in Unicode code points.
  func codePoints(_ range: Range<Int>) -> Range<Int> {
    let range = aligned(range)
    let start = Self.codePoints(in: bytes[..<range.lowerBound])
    return start..<start + Self.codePoints(in: bytes[range])
  }

  /// The range within the text, widened to whole code points.
  func aligned(_ range: Range<Int>) -> Range<Int> {
    var low = min(max(0, range.lowerBound), bytes.count)
    var high = min(max(low, range.upperBound), bytes.count)
    while low > 0, low < bytes.count, Self.isContinuation(bytes[low]) { low -= 1 }
    while high < bytes.count, Self.isContinuation(bytes[high]) { high += 1 }
    return low..<high
  }

  private static func codePoints(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + (isContinuation($1) ? 0 : 1) }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
