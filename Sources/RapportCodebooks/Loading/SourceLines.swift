import RapportTranscripts

/// The lines of a codebook file, to show a complaint's place.
///
/// Lines end where YAML says: at a line feed, a carriage return, both, U+0085, U+2028 or U+2029.
struct SourceLines: Sendable {
  /// The file as the user named it.
  let file: String
  private let bytes: [UInt8]
  private let lines: [Range<Int>]

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = Self.breakLength(bytes[index...])
      if length > 0 {
        lines.append(start..<index)
        start = index + length
      }
      index += max(length, 1)
    }
    lines.append(start..<bytes.count)
    self.lines = lines
  }

  /// The number of lines, the empty one behind the last line break included.
  var count: Int { lines.count }

  /// The bytes of a line, counted from 1, without its line break; none where there is no such line.
  func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    line >= 1 && line <= lines.count ? bytes[lines[line - 1]] : []
  }

  /// The bytes of the text that a line takes, counted from 1, without its line break.
  func range(ofLine line: Int) -> Range<Int> {
    line >= 1 && line <= lines.count ? lines[line - 1] : bytes.count..<bytes.count
  }

  /// A line, counted from 1.
  func text(ofLine line: Int) -> String? {
    line >= 1 && line <= lines.count ? String(decoding: bytes(ofLine: line), as: UTF8.self) : nil
  }

  /// The place of the n-th character (from 1) of a line; libYAML counts Unicode scalars.
  func location(line: Int, scalarColumn: Int) -> SourceLocation {
    let line = max(line, 1)
    var column = 1
    var scalars = 1
    for byte in bytes(ofLine: line) where scalars <= scalarColumn {
      if byte & 0xC0 != 0x80 {
        if scalars == scalarColumn { break }
        scalars += 1
      }
      column += 1
    }
    return SourceLocation(file: file, line: line, column: column)
  }

  /// The place of a byte of the text that stands in quotation marks from `start` on.
  ///
  /// Escapes (`\"`, `''`) are counted as they are written; where the text goes on in the next line,
  /// the place is its beginning.
  func location(ofByte offset: Int, inQuotesAt start: SourceLocation) -> SourceLocation {
    let line = bytes(ofLine: start.line).dropFirst(max(start.column - 1, 0))
    guard let quote = line.first, quote == 0x22 || quote == 0x27 else { return start }
    var index = line.startIndex + 1
    var passed = 0
    while passed < offset, index < line.endIndex {
      let (written, meant) = Self.escape(line[index...], in: quote)
      index += written
      passed += meant
    }
    guard index < line.endIndex else { return start }
    return SourceLocation(
      file: file, line: start.line, column: start.column + index - line.startIndex)
  }

  /// How many bytes the next sign takes as written and as meant.
  private static func escape(
    _ text: ArraySlice<UInt8>, in quote: UInt8
  ) -> (written: Int, meant: Int) {
    let next = text.dropFirst().first
    if quote == 0x27 { return text.first == 0x27 && next == 0x27 ? (2, 1) : (1, 1) }
    guard text.first == UInt8(ascii: "\\"), let next else { return (1, 1) }
    let digits = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][next]
    guard let digits else { return (2, 1) }
    let hex = String(decoding: text.dropFirst(2).prefix(digits), as: UTF8.self)
    let scalar = UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init)
    return (2 + digits, scalar.map { UTF8.width($0) } ?? 1)
  }

  private static func breakLength(_ text: ArraySlice<UInt8>) -> Int {
    let next = text.dropFirst().first
    switch text.first {
    case 0x0A: return 1
    case 0x0D: return next == 0x0A ? 2 : 1
    case 0xC2: return next == 0x85 ? 2 : 0
    case 0xE2:
      let third = text.dropFirst(2).first
      return next == 0x80 && (third == 0xA8 || third == 0xA9) ? 3 : 0
    default: return 0
    }
  }
}
