/// Finds pauses, laughs and other nonverbals in a text by the conventions transcribers use.
///
/// - `[laughs]`, `((sighs))`, `{inhale}`: always a mark; `[NAME]` in capitals is a redacted word
///   and stays one; `[yes]` around a plain word is overlapping talk, of which only the brackets
///   are marked.
/// - `(sighs)`, `*sighs*`, `<crying>`: a mark only where the word inside is a known nonverbal, since
///   people also write words in parentheses.
/// - `(3)`, `(0.5)`, `(.)`, `(--)`, `(+++)`: pauses. `(T: mhm)`: a listener's interjection.
/// - `xxx` alone: inaudible. `//`, but not in an address: overlap. `.hhh`, `hhh`: a breath.
public enum Nonverbals {
  /// The marks in a text, ascending and apart.
  public static func marks(in text: String) -> [Mark] {
    var text = text
    return text.withUTF8 { bytes in
      guard
        bytes.contains(where: { opening[$0] != nil || $0 == slash || $0 | 0x20 == lowerX })
          || hasBreath(bytes)
      else { return [] }
      var marks: [Mark] = []
      var index = 0
      while index < bytes.count {
        if let (mark, next) = mark(at: index, in: bytes) {
          marks.append(contentsOf: mark)
          index = max(next, index + 1)
        } else {
          index += 1
        }
      }
      return marks
    }
  }

  private static let slash = UInt8(ascii: "/")
  private static let lowerX = UInt8(ascii: "x")
  private static let lowerH = UInt8(ascii: "h")
  private static let opening: [UInt8: UInt8] = [
    UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "("): UInt8(ascii: ")"),
    UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "<"): UInt8(ascii: ">"),
    UInt8(ascii: "*"): UInt8(ascii: "*"),
  ]
  /// No nonverbal is longer; an unclosed bracket never swallows a session.
  private static let longest = 200

  private static func mark(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (marks: [Mark], next: Int)? {
    let byte = bytes[index]
    if byte == slash, index + 1 < bytes.count, bytes[index + 1] == slash {
      if index > 0, bytes[index - 1] == UInt8(ascii: ":") { return nil }
      return ([Mark(.overlap, index..<index + 2)], index + 2)
    }
    if byte | 0x20 == lowerX { return standaloneXs(at: index, in: bytes) }
    if byte | 0x20 == lowerH { return breath(at: index, in: bytes) }
    guard let closing = opening[byte] else { return nil }
    let doubled =
      byte == UInt8(ascii: "(") && index + 1 < bytes.count && bytes[index + 1] == byte
    let start = index + (doubled ? 2 : 1)
    guard
      let end = bytes[min(start, bytes.count)..<min(start + longest, bytes.count)]
        .firstIndex(of: closing), end > start
    else { return nil }
    let after = doubled && end + 1 < bytes.count && bytes[end + 1] == closing ? end + 2 : end + 1
    let content = String(decoding: bytes[start..<end], as: UTF8.self)
    let range = index..<after
    switch byte {
    case UInt8(ascii: "["):
      if isRedaction(content) { return nil }
      if overlapWords.contains(content.lowercased()) {
        return ([Mark(.overlap, index..<start), Mark(.overlap, end..<after)], after)
      }
      return ([classified(content, range) ?? Mark(.other, range)], after)
    case UInt8(ascii: "{"):
      return ([classified(content, range) ?? Mark(.other, range)], after)
    case UInt8(ascii: "("):
      if let mark = classified(content, range) { return ([mark], after) }
      if isInterjection(content) { return ([Mark(.interjection, range)], after) }
      return doubled ? ([Mark(.other, range)], after) : nil
    case UInt8(ascii: "<"):
      if let mark = classified(content, range) { return ([mark], after) }
      if content.hasPrefix("UN") { return ([Mark(.inaudible, range)], after) }
      return content.hasPrefix("/") ? ([Mark(.other, range)], after) : nil
    default:
      return classified(content, range).map { ([$0], after) }
    }
  }

  /// `xxx` (CHAT's unintelligible) as a word of its own; `XXXX` in capitals is a redaction.
  private static func standaloneXs(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (marks: [Mark], next: Int)? {
    guard index == 0 || !isWordByte(bytes[index - 1]) else { return nil }
    var end = index
    while end < bytes.count, bytes[end] == lowerX { end += 1 }
    guard end - index == 3, end == bytes.count || !isWordByte(bytes[end]) else {
      return nil
    }
    return ([Mark(.inaudible, index..<end)], end)
  }

  /// Whether there are three times `h` in a row, which no word has.
  private static func hasBreath(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var run = 0
    for byte in bytes {
      run = byte | 0x20 == lowerH ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }

  /// Jefferson's `.hhh` (in) and `hhh` (out) as a word of its own.
  private static func breath(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (marks: [Mark], next: Int)? {
    guard index == 0 || !isWordByte(bytes[index - 1]) else { return nil }
    var end = index
    while end < bytes.count, bytes[end] | 0x20 == lowerH { end += 1 }
    guard end - index >= 3, end == bytes.count || !isWordByte(bytes[end]) else { return nil }
    let isInward =
      index > 0 && bytes[index - 1] == UInt8(ascii: ".")
      && (index == 1 || bytes[index - 2] == UInt8(ascii: " "))
    return ([Mark(.sigh, (isInward ? index - 1 : index)..<end)], end)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// `[NAME]`, `[CITY_2]`: a word that was taken out, not a sound.
  private static func isRedaction(_ content: String) -> Bool {
    content.utf8.allSatisfy {
      ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F
    }
      && content.utf8.contains { $0 >= 0x41 } && classified(content, 0..<0) == nil
  }

  /// `T: mhm`, `Anna: yes`.
  private static func isInterjection(_ content: String) -> Bool {
    guard let colon = content.firstIndex(of: ":") else { return false }
    return content.distance(from: content.startIndex, to: colon) <= 12
      && content.utf8.count <= 40
  }

  private static let overlapWords: Set<String> = [
    "yes", "yeah", "no", "well", "okay", "ok", "right", "mm", "mhm", "mm-hm", "uh-huh", "oh",
    "sure", "so", "and", "but", "i know", "exactly", "true",
  ]

  /// Stems of words that name a nonverbal, with their kind; the first stem found decides.
  private static let stems: [(kind: Mark.Kind, stems: [String])] = [
    (.pause, ["pause", "silen"]),
    (.laugh, ["laugh", "chuckl", "giggl", "snigger", "snort", "lacht", "lachen"]),
    (
      .cry,
      ["crying", "cries", "sob", "tearful", "tears", "weep", "weint", "weinen", "voice break"]
    ),
    (.sigh, ["sigh", "exhal", "inhal", "breath", "seufz", "gasps"]),
    (.inaudible, ["inaudible", "unclear", "unintelligible", "indistinct", "unverst"]),
    (.overlap, ["overlap", "crosstalk", "cross-talk", "talking over", "interrupt"]),
    (
      .other,
      [
        "cough", "nods", "nodding", "shrug", "sniff", "smil", "winks", "groan", "clears throat",
        "yawn", "whisper", "gestur", "points", "hums", "gasp", "applau", "noise", "door", "phone",
        "looks ", "shakes head",
      ]
    ),
  ]

  private static func classified(_ content: String, _ range: Range<Int>) -> Mark? {
    let folded = content.lowercased()
    for (kind, stems) in stems {
      for stem in stems where folded.contains(stem) {
        return Mark(kind, range, milliseconds: kind == .pause ? milliseconds(in: folded) : nil)
      }
    }
    if folded.utf8.allSatisfy({ ".-+… ".utf8.contains($0) }) { return Mark(.pause, range) }
    if let duration = milliseconds(in: folded), isDurationOnly(folded) {
      return Mark(.pause, range, milliseconds: duration)
    }
    return folded == "?" ? Mark(.inaudible, range) : nil
  }

  private static func isDurationOnly(_ folded: String) -> Bool {
    let letters = folded.filter { $0.isLetter }
    return ["", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes"]
      .contains(letters) && !folded.contains(":")
  }

  /// `5s`, `0,3 s`, `12`, `1 min` in milliseconds.
  private static func milliseconds(in folded: String) -> Int? {
    guard let first = folded.firstIndex(where: \.isNumber) else { return nil }
    let number = folded[first...].prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard number.count <= 6,
      let value = Double(number.replacing(",", with: "."))
    else { return nil }
    return Int(value * (folded.contains("min") ? 60_000 : 1000))
  }
}
