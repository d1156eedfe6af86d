import RapportTranscripts

/// Cuts a written phrase into words and signs.
enum PhraseLexer {
  /// The lexemes of a phrase, in order.
  static func lexemes(of text: String) throws(PhraseError) -> [PhraseLexeme] {
    let bytes = Array(text.utf8)
    var lexemes: [PhraseLexeme] = []
    var index = 0
    while index < bytes.count {
      if isSpace(bytes[index]) {
        index += 1
      } else if let (kind, length) = try sign(at: index, in: bytes) {
        lexemes.append(PhraseLexeme(kind: kind, offset: index))
        index += length
      } else {
        let end = bytes[index...].firstIndex { isSpace($0) || signs.contains($0) } ?? bytes.count
        let word = bytes[index..<end]
        let (kind, length) = try lexeme(of: word, before: bytes[end...])
        lexemes.append(PhraseLexeme(kind: kind, offset: index))
        index += length
      }
    }
    return lexemes
  }

  private static let signs = Set("()[]|?^$*~@".utf8)

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A
  }

  private static func sign(
    at index: Int, in bytes: [UInt8]
  ) throws(PhraseError) -> (PhraseLexeme.Kind, Int)? {
    let isDoubled = index + 1 < bytes.count && bytes[index + 1] == bytes[index]
    switch bytes[index] {
    case UInt8(ascii: "("): return (.opensGroup, 1)
    case UInt8(ascii: ")"): return (.closesGroup, 1)
    case UInt8(ascii: "["): return (.opensOptional, 1)
    case UInt8(ascii: "]"): return (.closesOptional, 1)
    case UInt8(ascii: "|"): return (.bar, 1)
    case UInt8(ascii: "?"): return (.element(.questionMark), 1)
    case UInt8(ascii: "^"):
      return isDoubled ? (.element(.utteranceStart), 2) : (.element(.sentenceStart), 1)
    case UInt8(ascii: "$"):
      return isDoubled ? (.element(.utteranceEnd), 2) : (.element(.sentenceEnd), 1)
    case UInt8(ascii: "@"): return try list(at: index, in: bytes)
    case UInt8(ascii: "*"), UInt8(ascii: "~"):
      throw PhraseError(
        "phrase-stray-sign", "`*` and `~` stand right behind a word",
        hint: "`feel*` is any word that begins so, `feel~` every inflection, `_` any one word",
        at: index)
    default: return nil
    }
  }

  private static func list(
    at index: Int, in bytes: [UInt8]
  ) throws(PhraseError) -> (PhraseLexeme.Kind, Int) {
    let name = bytes[(index + 1)...].prefix { !isSpace($0) && !signs.contains($0) }
    let text = String(decoding: name, as: UTF8.self)
    guard KebabCase.isValid(text) else {
      throw PhraseError(
        "phrase-list-name", "`@` is followed by the name of a list in kebab case",
        hint: "small letters and digits with hyphens between, e.g. `@hurt-feelings`; or `@person`",
        at: index)
    }
    return (.element(text == "person" ? .person : .list(text)), 1 + name.count)
  }

  // MARK: Words

  /// A word with the sign right behind it, and the length of both.
  private static func lexeme(
    of word: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>
  ) throws(PhraseError) -> (PhraseLexeme.Kind, Int) {
    if word.elementsEqual("_".utf8), !(rest.first.map { "*~".utf8.contains($0) } ?? false) {
      return (.element(.anyWord), 1)
    }
    if word.starts(with: "..".utf8) { return (.element(.gap(atMost: try gap(word))), word.count) }
    let folded = String(decoding: WordFolding.folded(word), as: UTF8.self)
    if folded == "'s" || folded == "'d" { return (.words([folded]), word.count) }
    let tokens = try tokens(of: word)
    switch rest.first {
    case UInt8(ascii: "*"):
      return (.element(.prefix(folded)), word.count + 1)
    case UInt8(ascii: "~"):
      guard tokens.tokens.count == 1, folded.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
      else {
        throw PhraseError(
          "phrase-inflection", "only a plain word has inflections",
          hint: "write the base form of one word, e.g. `feel~`", at: word.startIndex)
      }
      return (.element(.inflected(folded)), word.count + 1)
    default:
      return (.words(try words(tokens, at: word.startIndex)), word.count)
    }
  }

  private static func gap(_ word: ArraySlice<UInt8>) throws(PhraseError) -> Int {
    if word.elementsEqual("...".utf8) { return 3 }
    let digits = word.dropFirst(2)
    guard digits.count <= 2, let most = Int(String(decoding: digits, as: UTF8.self)),
      (1...20).contains(most), digits.first != UInt8(ascii: "+")
    else {
      throw PhraseError(
        "phrase-gap", "a gap is `...` for up to three words or `..N` for up to N, from 1 to 20",
        hint: "for example `..5`", at: word.startIndex)
    }
    return most
  }

  /// The tokens of a word, which must be nothing but one word.
  private static func tokens(of word: ArraySlice<UInt8>) throws(PhraseError) -> Tokens {
    var tokenizer = Tokenizer()
    let tokens = tokenizer.tokens(in: word, marks: [])
    let covered = tokens.tokens.first?.range ?? 0..<0
    guard covered == 0..<word.count else {
      let offset = covered.lowerBound > 0 || covered.isEmpty ? 0 : covered.upperBound
      throw stray(word, at: word.startIndex + offset)
    }
    return tokens
  }

  private static func stray(_ word: ArraySlice<UInt8>, at offset: Int) -> PhraseError {
    let sign = String(decoding: word[offset...], as: UTF8.self).prefix(1)
    let hint =
      switch sign {
      case "'", "’":
        "write the whole word: `are` for 're, `have` for 've, `will` for 'll, `am` for 'm"
      case "…", ".": "a gap of up to three words is written `...`, with spaces around it"
      case "«", "»": "evidence is marked in examples, not in phrases"
      default: "a phrase consists of words; punctuation but `?` is not matched"
      }
    return PhraseError(
      "phrase-stray-sign", "`\(sign)` can't stand here in a phrase", hint: hint, at: offset)
  }

  private static func words(_ tokens: Tokens, at offset: Int) throws(PhraseError) -> [String] {
    let words = tokens.tokens.map(tokens.word)
    guard !tokens.tokens.contains(where: { $0.flags.contains(.transparent) }) else {
      throw PhraseError(
        "phrase-filler", "a filler is looked through and never matches",
        hint: "leave it out: `I feel` finds \"I, um, feel\" too", at: offset)
    }
    guard words.allSatisfy({ !$0.isEmpty }) else {
      throw PhraseError(
        "phrase-stray-sign", "this is no whole word", hint: "write `not` for n't", at: offset)
    }
    return words
  }
}
