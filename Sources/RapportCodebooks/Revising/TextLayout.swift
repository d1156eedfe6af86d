import RapportTranscripts

/// Where in a codebook's text its values and list items lie.
struct TextLayout {
  private let source: CodebookSource
  private let text: [UInt8]
  /// How many bytes of the file come before the text: a byte order mark.
  private let mark: Int
  /// How lines end.
  let lineBreak: String

  init(_ source: CodebookSource) {
    self.source = source
    mark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = source.bytes
    let feed = text.firstIndex(of: 0x0A) ?? 0
    lineBreak = feed > 0 && text[feed - 1] == 0x0D ? "\r\n" : "\n"
    self.text = text
  }

  /// The byte of the file where a line begins.
  func start(ofLine line: Int) -> Int { mark + source.lines.range(ofLine: line).lowerBound }

  /// The byte behind a line and its line break.
  func end(ofLine line: Int) -> Int {
    line < source.lines.count ? start(ofLine: line + 1) : text.count
  }

  /// Whether the file ends with this line, without a line break.
  func endsInside(line: Int) -> Bool { line == source.lines.count }

  /// The bytes of some lines with their line breaks.
  func range(ofLines lines: ClosedRange<Int>) -> Range<Int> {
    start(ofLine: lines.lowerBound)..<end(ofLine: lines.upperBound)
  }

  /// The spaces at the beginning of a line.
  func indentation(ofLine line: Int) -> String {
    String(repeating: " ", count: source.lines.bytes(ofLine: line).prefix { $0 == 0x20 }.count)
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Whether a list or mapping stands in brackets.
  func isFlow(_ node: RuleNode) -> Bool {
    let first = offset(of: node)
    return first < text.count && [0x5B, 0x7B].contains(text[first])
  }

  /// The bytes of a single value as it is written, quotation marks included.
  func written(_ node: RuleNode) -> Range<Int> {
    let first = offset(of: node)
    guard case .scalar(let value, let isQuoted) = node.content, first < text.count else {
      return first..<first
    }
    guard isQuoted else { return first..<first + value.utf8.count }
    let quote = text[first]
    var end = first + 1
    while end < text.count, text[end] != quote || (quote == 0x27 && isDoubled(end)) {
      end +=
        (quote == 0x22 && text[end] == UInt8(ascii: "\\")) || text[end] == 0x27 && quote == 0x27
        ? 2 : 1
    }
    return first..<min(end + 1, text.count)
  }

  private func isDoubled(_ index: Int) -> Bool {
    index + 1 < text.count && text[index + 1] == text[index]
  }

  private func offset(of node: RuleNode) -> Int { offset(of: node.location) }

  /// The byte of the file at a place.
  func offset(of place: SourceLocation) -> Int { start(ofLine: place.line) + place.column - 1 }

  /// The byte of the comma before a byte, with nothing but blanks between; else that byte.
  func commaBefore(_ offset: Int) -> Int {
    var index = offset - 1
    while index >= 0, [0x20, 0x0A, 0x0D].contains(text[index]) { index -= 1 }
    return index >= 0 && text[index] == UInt8(ascii: ",") ? index : offset
  }

  /// The line that has a byte of the file.
  func line(ofByte offset: Int) -> Int {
    1 + text[..<min(offset, text.count)].count { $0 == 0x0A }
  }

  /// The lines of an item of a list that has a line for each; nil where it stands in brackets.
  ///
  /// Comments and empty lines behind it are not among them.
  func linesOfItem(_ node: RuleNode) -> ClosedRange<Int>? {
    let first = node.location.line
    let line = source.lines.bytes(ofLine: first)
    let dash = line.prefix { $0 == 0x20 }.count
    let between = line.dropFirst(dash).prefix(max(0, node.location.column - 1 - dash))
    guard between.first == UInt8(ascii: "-"), between.dropFirst().allSatisfy({ $0 == 0x20 }) else {
      return nil
    }
    var last = first
    for number in stride(from: first + 1, through: source.lines.count, by: 1) {
      let bytes = source.lines.bytes(ofLine: number)
      let depth = bytes.prefix { $0 == 0x20 }.count
      guard let begins = bytes.dropFirst(depth).first, begins != UInt8(ascii: "#") else { continue }
      guard depth > dash else { break }
      last = number
    }
    return first...last
  }
}
