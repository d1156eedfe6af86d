import RapportTranscripts

/// The lines of a text: where each begins and ends, without its line break.
///
/// LF, CRLF and CR end a line; a form feed counts as white space.
struct SourceLines {
  let bytes: [UInt8]
  /// The bytes of each line; line 1 has index 0.
  let ranges: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      ranges.append(start..<index)
      index += byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
      start = index
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    self.ranges = ranges
  }

  var count: Int { ranges.count }

  /// A line without white space around it.
  func trimmed(_ line: Int) -> Range<Int> { trimmed(ranges[line]) }

  /// A stretch of bytes without white space around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    while low < range.upperBound {
      let length = Self.spaceLength(bytes[low..<range.upperBound])
      if length == 0 { break }
      low += length
    }
    var high = range.upperBound
    trailing: while high > low {
      for length in 1...3 where high - length >= low {
        if Self.spaceLength(bytes[(high - length)..<high]) == length {
          high -= length
          continue trailing
        }
      }
      break
    }
    return low..<high
  }

  func isBlank(_ line: Int) -> Bool { trimmed(line).isEmpty }

  func hasFormFeed(_ line: Int) -> Bool { bytes[ranges[line]].contains(0x0C) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The place of a byte in a file, its line given by index.
  func location(_ file: String, line: Int, byte: Int) -> SourceLocation {
    SourceLocation(file: file, line: line + 1, column: byte - ranges[line].lowerBound + 1)
  }

  /// The length of the white space character at the beginning of some bytes; 0 where there is none.
  static func spaceLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    switch first {
    case 0x20, 0x09, 0x0B, 0x0C: return 1
    case 0xC2: return bytes.dropFirst().first == 0xA0 ? 2 : 0
    case 0xE2:
      // U+2000 to U+200B, U+202F
      guard let second = bytes.dropFirst().first, let third = bytes.dropFirst(2).first,
        second == 0x80, (0x80...0x8B).contains(third) || third == 0xAF
      else { return 0 }
      return 3
    case 0xE3:
      return bytes.dropFirst().first == 0x80 && bytes.dropFirst(2).first == 0x80 ? 3 : 0
    case 0xEF:
      return bytes.dropFirst().first == 0xBB && bytes.dropFirst(2).first == 0xBF ? 3 : 0
    default: return 0
    }
  }
}
