/// Changes to stretches of a text, made together so that places found before stay right.
struct TextEdits {
  private var edits: [(range: Range<Int>, text: [UInt8])] = []

  /// Puts a text in the place of some bytes.
  mutating func replace(_ range: Range<Int>, by text: String) {
    edits.append((range, Array(text.utf8)))
  }

  /// Puts a text before a byte, behind all that was put there already.
  mutating func insert(_ text: String, at offset: Int) { replace(offset..<offset, by: text) }

  /// The text with all changes; those that begin at the same byte keep their order.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered {
      result += bytes[done..<max(done, edit.range.lowerBound)] + edit.text
      done = max(done, edit.range.upperBound)
    }
    return result + bytes[done...]
  }
}
