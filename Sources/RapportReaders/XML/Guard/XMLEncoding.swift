/// The encodings that are read: an allow-list, since a decoder that knows more (UTF-7, EBCDIC) can
/// turn text into markup.
enum XMLEncoding: Hashable {
  case utf8
  case utf16(bigEndian: Bool)
  case utf32(bigEndian: Bool)
  case latin1, latin2, latin9, windows1250, windows1251, windows1252, macRoman

  static let known =
    "UTF-8, UTF-16, UTF-32, ASCII, ISO-8859-1, -2 and -15, windows-1250, -1251, -1252, MacRoman"

  /// What the beginning of a file says about its encoding.
  struct Detection: Hashable {
    var encoding: XMLEncoding
    /// Bytes of the byte order mark, to be left out.
    var markLength: Int
    /// The name in the XML declaration, where the bytes contradict it.
    var contradictedName: String?
  }

  /// Finds the encoding: byte order mark, then the pattern of `<`, then the declared name.
  static func detect(_ head: ArraySlice<UInt8>) throws(XMLFault) -> Detection {
    let bytes = Array(head.prefix(1024))
    guard !bytes.isEmpty else { throw .empty }
    try refuseArchives(bytes)
    for (mark, encoding) in marks where bytes.starts(with: mark) {
      return Detection(encoding: encoding, markLength: mark.count)
    }
    for (pattern, encoding) in patterns where matches(bytes, pattern) {
      return Detection(encoding: encoding, markLength: 0)
    }
    guard let name = declaredName(bytes) else { return Detection(encoding: .utf8, markLength: 0) }
    switch name.lowercased() {
    case "utf-8", "utf8", "ascii", "us-ascii": return Detection(encoding: .utf8, markLength: 0)
    case let other where other.hasPrefix("utf-16") || other.hasPrefix("utf-32"):
      return Detection(encoding: .utf8, markLength: 0, contradictedName: name)
    case let other:
      guard let encoding = names[other] else { throw .encoding(printable(name)) }
      return Detection(encoding: encoding, markLength: 0)
    }
  }

  /// The characters of bytes 80 to FF; nil for encodings of several bytes.
  var upperHalf: [UInt16]? {
    switch self {
    case .utf8, .utf16, .utf32: nil
    case .latin1: (0x80...0xFF).map { UInt16($0) }
    case .latin2: XMLSingleByteTables.latin2
    case .latin9: XMLSingleByteTables.latin9
    case .windows1250: XMLSingleByteTables.windows1250
    case .windows1251: XMLSingleByteTables.windows1251
    case .windows1252: XMLSingleByteTables.windows1252
    case .macRoman: XMLSingleByteTables.macRoman
    }
  }

  private static func refuseArchives(_ bytes: [UInt8]) throws(XMLFault) {
    if bytes.starts(with: [0x1F, 0x8B]) { throw .compressed("gzip") }
    if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A]) { throw .compressed("xz") }
    if bytes.starts(with: [0x42, 0x5A, 0x68]) { throw .compressed("bzip2") }
    if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { throw .compressed("zstd") }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .archive }
    if bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) { throw .ebcdic }
  }

  private static func matches(_ bytes: [UInt8], _ pattern: [UInt8?]) -> Bool {
    bytes.count >= pattern.count
      && zip(bytes, pattern).allSatisfy { byte, wanted in
        wanted.map { $0 == byte } ?? (byte != 0)
      }
  }

  private static func declaredName(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: Array("<?xml".utf8)), let end = bytes.firstIndex(of: 0x3E) else {
      return nil
    }
    let declaration = String(decoding: bytes[..<end], as: UTF8.self)
    guard let key = declaration.firstRange(of: "encoding") else { return nil }
    let rest = declaration[key.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  private static func printable(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.prefix(40).filter { $0.value > 0x20 && $0.value < 0x7F }))
  }

  private static let marks: [(mark: [UInt8], encoding: XMLEncoding)] = [
    ([0xFF, 0xFE, 0, 0], .utf32(bigEndian: false)), ([0, 0, 0xFE, 0xFF], .utf32(bigEndian: true)),
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16(bigEndian: false)),
    ([0xFE, 0xFF], .utf16(bigEndian: true)),
  ]
  private static let patterns: [(pattern: [UInt8?], encoding: XMLEncoding)] = [
    ([0x3C, 0, 0, 0], .utf32(bigEndian: false)), ([0, 0, 0, 0x3C], .utf32(bigEndian: true)),
    ([0x3C, 0, nil, 0], .utf16(bigEndian: false)), ([0, 0x3C, 0, nil], .utf16(bigEndian: true)),
  ]
  private static let names: [String: XMLEncoding] = [
    "iso-8859-1": .latin1, "iso8859-1": .latin1, "latin1": .latin1, "iso_8859-1": .latin1,
    "iso-8859-2": .latin2, "iso-8859-15": .latin9, "windows-1250": .windows1250,
    "cp1250": .windows1250, "windows-1251": .windows1251, "cp1251": .windows1251,
    "windows-1252": .windows1252, "cp1252": .windows1252, "macroman": .macRoman,
    "macintosh": .macRoman, "x-mac-roman": .macRoman, "mac": .macRoman,
  ]
}
