/// Follows UTF-8 byte by byte; strict (no overlong forms, no surrogates, nothing over U+10FFFF).
struct UTF8Validity {
  private var missing = 0
  private var low: UInt8 = 0x80
  private var high: UInt8 = 0xBF
  /// Whether a character of more than one byte was seen.
  private(set) var hasMultibyte = false

  /// Whether the bytes so far end with a whole character.
  var isComplete: Bool { missing == 0 }

  /// Takes the next byte; false where it can't follow.
  mutating func accept(_ byte: UInt8) -> Bool {
    if missing > 0 {
      guard byte >= low, byte <= high else { return false }
      (low, high) = (0x80, 0xBF)
      missing -= 1
      return true
    }
    if byte < 0x80 { return true }
    hasMultibyte = true
    switch byte {
    case 0xC2...0xDF: missing = 1
    case 0xE0: (missing, low) = (2, 0xA0)
    case 0xED: (missing, high) = (2, 0x9F)
    case 0xE1...0xEF: missing = 2
    case 0xF0: (missing, low) = (3, 0x90)
    case 0xF1...0xF3: missing = 3
    case 0xF4: (missing, high) = (3, 0x8F)
    default: return false
    }
    return true
  }
}
