/// Cuts an utterance's text into tokens and sentences.
///
/// - A sentence ends at `?`, `!` or `.`; not at a dot within a number, after an abbreviation or a
///   single letter, nor at `...`, which is a pause.
/// - A hyphen between letters belongs to the word; a hyphen or dash after letters, with no letter
///   right behind, breaks the word off and makes it transparent.
/// - A word said twice with nothing but space between counts once; the first is transparent.
public struct Tokenizer: Sendable {
  private var output = Tokens()
  private var sentence = 0
  private var sentenceHasToken = false
  private var isQuoted = false
  /// Token index of the first part of the word before, when nothing but space followed it.
  private var repeatable: Range<Int>?

  /// Makes a tokenizer.
  public init() {}

  /// The tokens of a text without nonverbals.
  public mutating func tokens(in text: String) -> Tokens {
    tokens(in: Array(text.utf8)[...], marks: [])
  }

  /// The tokens of a text in UTF-8, none of them inside a mark.
  public mutating func tokens(in text: ArraySlice<UInt8>, marks: [Mark]) -> Tokens {
    output = Tokens()
    sentence = 0
    sentenceHasToken = false
    isQuoted = false
    repeatable = nil
    let base = text.startIndex
    var nextMark = 0
    var index = text.startIndex
    while index < text.endIndex {
      while nextMark < marks.count, marks[nextMark].range.upperBound <= index - base {
        nextMark += 1
      }
      if nextMark < marks.count, marks[nextMark].range.contains(index - base) {
        index = base + marks[nextMark].range.upperBound
        repeatable = nil
        continue
      }
      let limit =
        nextMark < marks.count ? base + marks[nextMark].range.lowerBound : text.endIndex
      let length = wordLength(text[index..<limit])
      if length > 0 {
        appendWord(
          text[index..<index + length], at: index - base, followedBy: text[(index + length)...])
        index += length
      } else {
        index += punctuation(at: index, in: text)
      }
    }
    return output
  }

  // MARK: Words

  /// The length in bytes of the word at the beginning of a text; 0 where there is none.
  private func wordLength(_ text: ArraySlice<UInt8>) -> Int {
    var index = text.startIndex
    while index < text.endIndex {
      let letter = Self.letterLength(text[index...])
      if letter > 0 {
        index += letter
        continue
      }
      guard index > text.startIndex else { return 0 }
      let isAfterDigit = text[index - 1] >= 0x30 && text[index - 1] <= 0x39
      let joint = Self.jointLength(text[index...], isAfterDigit: isAfterDigit)
      guard joint > 0, Self.letterLength(text[(index + joint)...]) > 0 else { break }
      index += joint
    }
    return index - text.startIndex
  }

  /// The length of a letter, digit or combining sign; 0 for anything else.
  private static func letterLength(_ text: ArraySlice<UInt8>) -> Int {
    guard let byte = text.first else { return 0 }
    if byte < 0x80 {
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      return isLetter || byte >= 0x30 && byte <= 0x39 || byte == 0x5F ? 1 : 0
    }
    guard let (scalar, length) = scalar(text) else { return 0 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .otherNumber, .letterNumber:
      return length
    default:
      return 0
    }
  }

  /// The length of a sign that may stand within a word: apostrophes, hyphen, and in numbers dot,
  /// comma and colon.
  private static func jointLength(_ text: ArraySlice<UInt8>, isAfterDigit: Bool) -> Int {
    guard let byte = text.first else { return 0 }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") { return 1 }
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") {
      let next = text.dropFirst().first ?? 0
      return isAfterDigit && next >= 0x30 && next <= 0x39 ? 1 : 0
    }
    // U+2019 ’, U+02BC ʼ, U+2010 ‐, U+2011 ‑
    if byte == 0xE2, let (scalar, length) = scalar(text) {
      return [0x2019, 0x2018, 0x2010, 0x2011].contains(scalar.value) ? length : 0
    }
    if byte == 0xCA, let (scalar, length) = scalar(text), scalar.value == 0x02BC { return length }
    return 0
  }

  private static func scalar(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    var decoder = UTF8()
    var iterator = text.prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  private mutating func appendWord(
    _ word: ArraySlice<UInt8>, at offset: Int, followedBy rest: ArraySlice<UInt8>
  ) {
    let folded = WordFolding.folded(word)
    var flags: Token.Flags = isQuoted ? [.quoted] : []
    if WordFolding.isCapitalized(word) { flags.insert(.capitalized) }
    let isBroken = Self.isBrokenOff(rest)
    if isBroken || Fillers.contains(folded[...]) { flags.insert(.transparent) }
    let parts = Contractions.parts(of: folded[...])?.map { Array($0.utf8) } ?? [folded]
    let first = output.tokens.count
    for (number, part) in parts.enumerated() {
      let start = output.folded.count
      output.folded.append(contentsOf: part)
      output.tokens.append(
        Token(
          word: start..<output.folded.count, range: offset..<offset + word.count,
          sentence: sentence, flags: number == 0 ? flags : flags.union(.continuation)))
    }
    sentenceHasToken = true
    if !isBroken, let before = repeatable, isSame(before, first..<output.tokens.count) {
      for index in before { output.tokens[index].flags.insert(.transparent) }
    }
    if !flags.contains(.transparent) {
      repeatable = first..<output.tokens.count
    }
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy {
        output.folded[output.tokens[$0].word] == output.folded[output.tokens[$1].word]
      }
  }

  /// Whether a word is cut short: a hyphen or dash right behind it, and no letter after that.
  private static func isBrokenOff(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "-") else { return false }
    let next = rest.dropFirst().first
    return next != UInt8(ascii: "-") && letterLength(rest.dropFirst()) == 0
  }

  // MARK: Punctuation

  /// Takes in the sign at `index` and returns its length.
  private mutating func punctuation(at index: Int, in text: ArraySlice<UInt8>) -> Int {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      return 1
    case UInt8(ascii: "?"):
      appendQuestionMark(at: index - text.startIndex)
      return 1
    case UInt8(ascii: "!"):
      endSentence()
      return 1
    case UInt8(ascii: "."):
      var length = 1
      while index + length < text.endIndex, text[index + length] == byte { length += 1 }
      if length == 1, !isAbbreviation() { endSentence() } else { markPause() }
      return length
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"):
      markPause()
      return 1
    case UInt8(ascii: "\""):
      isQuoted.toggle()
      repeatable = nil
      return 1
    default:
      guard byte >= 0x80, let (scalar, length) = Self.scalar(text[index...]) else {
        repeatable = nil
        return 1
      }
      switch scalar.value {
      case 0x00A0, 0x200B...0x200D, 0x2060, 0xFEFF: break
      case 0x201C, 0x00AB: isQuoted = true
      case 0x201D, 0x00BB: isQuoted = false
      case 0xFF1F: appendQuestionMark(at: index - text.startIndex, length: length)
      default: markPause()
      }
      return length
    }
  }

  private mutating func appendQuestionMark(at offset: Int, length: Int = 1) {
    repeatable = nil
    if let last = output.tokens.last, last.flags.contains(.question), !sentenceHasToken {
      return  // "??" is one question mark
    }
    output.tokens.append(
      Token(
        word: output.folded.count..<output.folded.count, range: offset..<offset + length,
        sentence: sentence, flags: isQuoted ? [.question, .quoted] : .question))
    sentenceHasToken = true
    endSentence()
  }

  private mutating func endSentence() {
    repeatable = nil
    if sentenceHasToken { sentence += 1 }
    sentenceHasToken = false
  }

  private mutating func markPause() {
    repeatable = nil
    if let last = output.tokens.indices.last, sentenceHasToken {
      output.tokens[last].flags.insert(.pauseAfter)
    }
  }

  /// Whether the word just read is one that a dot shortens: `Dr`, `e.g`, a single capital letter.
  private func isAbbreviation() -> Bool {
    guard let last = output.tokens.last, sentenceHasToken else { return false }
    let word = output.folded[last.word]
    if word.count == 1, last.flags.contains(.capitalized), word.first != UInt8(ascii: "i") {
      return true
    }
    return Self.abbreviations.contains(String(decoding: word, as: UTF8.self))
  }

  private static let abbreviations: Set<String> = [
    "dr", "mr", "mrs", "ms", "prof", "st", "vs", "etc", "approx", "e.g", "i.e", "eg", "ie",
  ]
}
