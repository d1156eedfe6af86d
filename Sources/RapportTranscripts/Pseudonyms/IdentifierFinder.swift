/// Finds addresses and numbers that would tell who somebody is, by their form.
enum IdentifierFinder {
  /// What to put in place of addresses, ascending and apart.
  static func addresses(in text: [UInt8]) -> [TextEdit] {
    edits(in: text) { index, floor in
      switch text[index] {
      case UInt8(ascii: "@"): atSign(index, text, floor)
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
        address(index, text)
      case UInt8(ascii: "."): domain(index, text, floor)
      default: nil
      }
    }
  }

  /// What to put in place of numbers, ascending and apart.
  static func numbers(in text: [UInt8]) -> [TextEdit] {
    edits(in: text) { index, floor in
      switch text[index] {
      case UInt8(ascii: "+"), UInt8(ascii: "("), 0x30...0x39: number(index, text, floor)
      default: nil
      }
    }
  }

  private static func edits(
    in text: [UInt8], at find: (_ index: Int, _ floor: Int) -> TextEdit?
  ) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = 0
    while index < text.count {
      let edit = find(index, edits.last?.range.upperBound ?? 0)
      if let edit { edits.append(edit) }
      index = max(index + 1, edit?.range.upperBound ?? 0)
    }
    return edits
  }

  // MARK: Addresses

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isMail(_ byte: UInt8) -> Bool {
    isWord(byte)
      || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%")]
        .contains(byte)
  }

  /// `anna@clinic.example`, or `@anna`.
  private static func atSign(_ index: Int, _ text: [UInt8], _ floor: Int) -> TextEdit? {
    var start = index
    while start > floor, isMail(text[start - 1]) { start -= 1 }
    var end = index + 1
    while end < text.count, isMail(text[end]) { end += 1 }
    while end > index + 1, !isWord(text[end - 1]) { end -= 1 }
    let rest = text[(index + 1)..<end]
    if start < index, rest.contains(UInt8(ascii: ".")) {
      return TextEdit(range: start..<end, words: Mask.email.rawValue)
    }
    guard start == index, rest.count >= 2 else { return nil }
    return TextEdit(range: index..<end, words: Mask.handle.rawValue)
  }

  /// `https://…` and `www.…` up to a blank, without the sentence's punctuation.
  private static func address(_ index: Int, _ text: [UInt8]) -> TextEdit? {
    guard index == 0 || !isWord(text[index - 1]) else { return nil }
    let rest = text[index...].prefix(8).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard ["http://", "https://", "www."].contains(where: { rest.starts(with: $0.utf8) }) else {
      return nil
    }
    var end = index
    while end < text.count, text[end] > 0x20, text[end] != UInt8(ascii: "<") { end += 1 }
    while end > index, Array(".,;:!?)]}\"'".utf8).contains(text[end - 1]) { end -= 1 }
    return TextEdit(range: index..<end, words: Mask.address.rawValue)
  }

  private static let domains = [
    "com", "org", "net", "edu", "gov", "uk", "de", "fr", "io", "eu", "ie", "ca", "au", "nz", "us",
  ]

  /// `clinic.example.com` with one of the usual endings.
  private static func domain(_ dot: Int, _ text: [UInt8], _ floor: Int) -> TextEdit? {
    func isHost(_ byte: UInt8) -> Bool { isWord(byte) || byte == UInt8(ascii: "-") }
    var start = dot
    while start > floor, isHost(text[start - 1]) { start -= 1 }
    var end = dot
    while end + 1 < text.count, text[end] == UInt8(ascii: "."), isHost(text[end + 1]) {
      end += 1
      while end < text.count, isHost(text[end]) { end += 1 }
    }
    let host = String(decoding: text[start..<end], as: UTF8.self).lowercased()
    guard start < dot, let last = host.split(separator: ".").last, host.contains("."),
      domains.contains(String(last))
    else { return nil }
    while end < text.count, text[end] == UInt8(ascii: "/") || end > dot && isHost(text[end]) {
      end += 1
    }
    return TextEdit(range: start..<end, words: Mask.address.rawValue)
  }

  // MARK: Numbers

  /// A telephone number, or a code of six signs and more with at least three digits.
  private static func number(_ index: Int, _ text: [UInt8], _ floor: Int) -> TextEdit? {
    var start = index
    while start > 0, isWord(text[start - 1]) { start -= 1 }
    if let end = DigitRun.telephone(from: index, in: text), start == index {
      return TextEdit(range: index..<end, words: Mask.number.rawValue)
    }
    guard text[index] >= 0x30, text[index] <= 0x39, start >= floor else { return nil }
    var end = index
    while end < text.count, isWord(text[end]) { end += 1 }
    let code = text[start..<end]
    let digits = code.count { $0 >= 0x30 && $0 <= 0x39 }
    let isCode = code.count >= 6 && digits >= 3 && code.allSatisfy { $0 < 0x80 }
    return isCode ? TextEdit(range: start..<end, words: Mask.number.rawValue) : nil
  }
}
