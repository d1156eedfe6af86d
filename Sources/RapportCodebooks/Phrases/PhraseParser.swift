import RapportTranscripts

/// Reads the phrase language: `you never|always listen~` becomes a `Phrase`.
///
///     phrase      = item { item }
///     item        = part { "|" part }                      outside brackets
///     part        = element | "(" choices ")" | "[" choices "]"
///     choices     = sequence { "|" sequence }              inside brackets
///     sequence    = part { part }
struct PhraseParser {
  /// A list that the phrase names, and the byte where it does.
  struct ListReference: Hashable {
    var name: String
    var offset: Int
  }

  /// A phrase in memory: what it consists of and the lists it names.
  struct Result: Hashable {
    var elements: [PhraseElement]
    var lists: [ListReference]
  }

  /// No phrase is longer.
  static let longest = 1000
  private static let deepest = 16

  private var lexemes: [PhraseLexeme]
  private var index = 0
  private let end: Int
  private var lists: [ListReference] = []

  private init(_ text: String) throws(PhraseError) {
    end = text.utf8.count
    guard end <= Self.longest else {
      throw PhraseError(
        "phrase-too-long", "the phrase has more than \(Self.longest) bytes",
        hint: "split it into several phrases, or name a list: `@name`", at: 0)
    }
    lexemes = try PhraseLexer.lexemes(of: text)
  }

  /// Reads a phrase.
  static func parse(_ text: String) throws(PhraseError) -> Result {
    var parser = try PhraseParser(text)
    guard !parser.lexemes.isEmpty else {
      throw PhraseError(
        "phrase-empty", "the phrase is empty", hint: "write the words to look for, or remove it",
        at: 0)
    }
    let elements = try parser.joined()
    if let stray = parser.current {
      throw PhraseError(
        "phrase-bracket", "this bracket closes nothing",
        hint: "open it with `(` or `[`, or remove it", at: stray.offset)
    }
    try PhraseCheck(elements: elements, text: text).run()
    return Result(elements: elements, lists: parser.lists)
  }

  private var current: PhraseLexeme? { index < lexemes.count ? lexemes[index] : nil }

  // MARK: Outside brackets

  /// Items one after the other, where `|` joins neighbours.
  private mutating func joined() throws(PhraseError) -> [PhraseElement] {
    var elements: [PhraseElement] = []
    while let lexeme = current, !lexeme.closes {
      var choices = try alternatives(depth: 0)
      while current?.kind == .bar {
        let bar = current?.offset ?? end
        index += 1
        guard let next = current, !next.closes, next.kind != .bar else { throw emptyChoice(bar) }
        try requireChoice(lexeme)
        try requireChoice(next)
        choices += try alternatives(depth: 0)
      }
      elements += Self.elements(of: choices)
    }
    return elements
  }

  /// An optional part or a gap can't be one of several.
  private func requireChoice(_ lexeme: PhraseLexeme) throws(PhraseError) {
    switch lexeme.kind {
    case .opensOptional:
      throw PhraseError(
        "phrase-alternative", "an optional part can't be an alternative",
        hint: "put the alternatives into the brackets: `[a|b]`", at: lexeme.offset)
    case .element(.gap):
      throw PhraseError(
        "phrase-alternative", "a gap can't be an alternative",
        hint: "write two phrases, one with the gap", at: lexeme.offset)
    default:
      return
    }
  }

  // MARK: Parts

  /// One part as its alternatives; most have one.
  private mutating func alternatives(depth: Int) throws(PhraseError) -> [[PhraseElement]] {
    guard let lexeme = current else { throw emptyChoice(end) }
    index += 1
    switch lexeme.kind {
    case .element(let element):
      if case .list(let name) = element {
        lists.append(ListReference(name: name, offset: lexeme.offset))
      }
      return [[element]]
    case .words(let words):
      return [words.map(PhraseElement.word)]
    case .opensGroup:
      return try choices(closedBy: .closesGroup, opened: lexeme.offset, depth: depth + 1)
    case .opensOptional:
      let choices = try choices(closedBy: .closesOptional, opened: lexeme.offset, depth: depth + 1)
      return [[.optional(Self.elements(of: choices))]]
    case .bar:
      throw emptyChoice(lexeme.offset)
    case .closesGroup, .closesOptional:
      throw PhraseError(
        "phrase-bracket", "this bracket closes nothing", hint: "open it, or remove it",
        at: lexeme.offset)
    }
  }

  /// What stands in brackets, up to and with the closing one.
  private mutating func choices(
    closedBy closing: PhraseLexeme.Kind, opened: Int, depth: Int
  ) throws(PhraseError) -> [[PhraseElement]] {
    guard depth <= Self.deepest else {
      throw PhraseError(
        "phrase-too-deep", "brackets nest deeper than \(Self.deepest) levels",
        hint: "split the phrase, or name a list: `@name`", at: opened)
    }
    var choices: [[PhraseElement]] = []
    var sequence: [PhraseElement] = []
    var open = opened
    while let lexeme = current {
      switch lexeme.kind {
      case .bar, closing:
        guard !sequence.isEmpty else { throw emptyChoice(open) }
        choices.append(sequence)
        sequence = []
        open = lexeme.offset
        index += 1
        if lexeme.kind == closing { return choices }
      case .closesGroup, .closesOptional:
        throw PhraseError(
          "phrase-bracket", "this bracket closes another kind than was opened",
          hint: "`(` is closed by `)`, `[` by `]`", at: lexeme.offset)
      default:
        sequence += Self.elements(of: try alternatives(depth: depth))
      }
    }
    throw PhraseError(
      "phrase-bracket", "this bracket is never closed", hint: "close it, or remove it", at: opened)
  }

  private func emptyChoice(_ offset: Int) -> PhraseError {
    PhraseError(
      "phrase-alternative", "an alternative is missing here",
      hint: "`a|b` needs a word on both sides; for a or nothing write `[a]`", at: offset)
  }

  private static func elements(of choices: [[PhraseElement]]) -> [PhraseElement] {
    choices.count == 1 ? choices[0] : [.alternatives(choices)]
  }
}
