/// A piece of a text between blanks and hyphens, as names are compared.
///
/// Of `Anne-Marie's` there are two: `Anne`, and `Marie's` whose ``stem`` is `Marie`.
struct NamePart: Equatable {
  /// What stands between a part and the one before it.
  enum Gap: Equatable {
    case none, blank, hyphen, other
  }

  /// UTF-8 bytes of the text.
  let range: Range<Int>
  /// The bytes without `'s`, `'ll` and the like.
  let stem: Range<Int>
  /// Folded, whole.
  let folded: String
  /// Folded, without `'s`, `'ll` and the like.
  let foldedStem: String
  /// Whether the first letter is a capital.
  let isCapitalized: Bool
  /// Whether it has several letters and all are capitals.
  let isAllCapitals: Bool
  /// Whether a digit is among its signs.
  let hasDigit: Bool
  /// What stands before it.
  let gap: Gap
  /// Whether a sentence begins with it, or what may be one: after a dot, a colon, a quotation mark.
  let beginsSentence: Bool
  /// Whether a comma follows right behind.
  let hasComma: Bool

  /// The parts of a text in UTF-8, in order.
  static func parts(of text: ArraySlice<UInt8>) -> [NamePart] {
    var parts: [NamePart] = []
    var index = text.startIndex
    var last = text.startIndex
    while index < text.endIndex {
      let end = wordEnd(text, from: index)
      guard end > index else {
        index += 1
        continue
      }
      parts.append(NamePart(text, index..<end, after: text[last..<index], isFirst: parts.isEmpty))
      (index, last) = (end, end)
    }
    return parts
  }

  private init(
    _ text: ArraySlice<UInt8>, _ range: Range<Int>, after between: ArraySlice<UInt8>, isFirst: Bool
  ) {
    let bytes = text[range]
    let whole = String(decoding: WordFolding.folded(bytes), as: UTF8.self)
    let tail = Self.endings.first { whole.hasSuffix($0) && whole.utf8.count > $0.utf8.count }
    let base = text.startIndex
    self.range = range.lowerBound - base..<range.upperBound - base
    folded = whole
    foldedStem = tail.map { String(whole.dropLast($0.count)) } ?? whole
    let tailStart =
      tail == nil
      ? nil : bytes.indices.last { Self.apostropheLength(bytes, at: $0) > 0 }
    stem = range.lowerBound - base..<(tailStart ?? range.upperBound) - base
    isCapitalized = WordFolding.isCapitalized(bytes)
    let letters = String(
      decoding: text[range.lowerBound..<(tailStart ?? range.upperBound)], as: UTF8.self
    )
    .unicodeScalars.filter(\.properties.isAlphabetic)
    isAllCapitals = letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
    hasDigit = bytes.contains { $0 >= 0x30 && $0 <= 0x39 }
    gap = isFirst && between.isEmpty ? .none : Self.gap(between)
    beginsSentence = isFirst || between.contains { $0 >= 0x80 || Self.beginnings.contains($0) }
    hasComma = text[range.upperBound...].first == UInt8(ascii: ",")
  }

  private static let endings = ["'s", "'ll", "'d", "'ve", "'re", "'m"]
  /// Signs after which a capital may be that of a sentence; dashes and quotation marks beyond ASCII
  /// count as well.
  private static let beginnings = Set(Array(".?!:;\"'([{*<".utf8))

  private static func gap(_ between: ArraySlice<UInt8>) -> Gap {
    if between.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) {
      return .blank
    }
    let text = String(decoding: between, as: UTF8.self)
    return ["-", "_", "\u{2010}", "\u{2011}"].contains(text)
      ? .hyphen : [".", ". ", "\u{A0}"].contains(text) ? .blank : .other
  }

  /// Where the word that begins at a byte ends; the byte itself where none begins.
  private static func wordEnd(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.endIndex {
      let length = letterLength(text, at: index)
      if length > 0 {
        index += length
        continue
      }
      let joint = index > start ? apostropheLength(text, at: index) : 0
      guard joint > 0, letterLength(text, at: index + joint) > 0 else { break }
      index += joint
    }
    return index
  }

  private static func letterLength(_ text: ArraySlice<UInt8>, at index: Int) -> Int {
    guard index < text.endIndex else { return 0 }
    let byte = text[index]
    if byte < 0x80 {
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      return isLetter || byte >= 0x30 && byte <= 0x39 ? 1 : 0
    }
    var decoder = UTF8()
    var iterator = text[index...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return 0 }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      return UTF8.width(scalar)
    case .modifierLetter where scalar.value != 0x02BC: return UTF8.width(scalar)
    default: return 0
    }
  }

  private static func apostropheLength(_ text: ArraySlice<UInt8>, at index: Int) -> Int {
    switch Array(text[index...].prefix(3)) {
    case let bytes where bytes.first == UInt8(ascii: "'"): 1
    case [0xE2, 0x80, 0x99], [0xE2, 0x80, 0x98]: 3
    case let bytes where bytes.starts(with: [0xCA, 0xBC]): 2
    default: 0
    }
  }
}
