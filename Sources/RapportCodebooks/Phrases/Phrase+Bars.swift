extension Phrase {
  /// What stands outside brackets between two spaces: a word, a bracket, or several joined by `|`.
  package struct BareItem: Hashable, Sendable {
    /// The words, as they are written before `*` and `~`; brackets, gaps and anchors have none.
    package var words: [String]
    /// The byte of the phrase's text at which it begins.
    package var offset: Int
    /// Whether `|` joins several.
    package var isJoined: Bool
  }

  /// The items outside brackets, from left to right: `a|b c` has two, `a|b` and `c`.
  package var bareItems: [BareItem] {
    guard let lexemes = try? PhraseLexer.lexemes(of: text) else { return [] }
    var items: [BareItem] = []
    var depth = 0
    var isBehindBar = false
    for lexeme in lexemes {
      if lexeme.closes {
        depth -= 1
        continue
      }
      if depth == 0 {
        if lexeme.kind == .bar {
          isBehindBar = true
          continue
        }
        if isBehindBar, let last = items.indices.last {
          items[last].words += lexeme.ownWords
          items[last].isJoined = true
        } else {
          items.append(
            BareItem(words: lexeme.ownWords, offset: lexeme.offset, isJoined: false))
        }
        isBehindBar = false
      }
      if lexeme.kind == .opensGroup || lexeme.kind == .opensOptional { depth += 1 }
    }
    return items
  }
}

extension PhraseLexeme {
  fileprivate var ownWords: [String] {
    switch kind {
    case .words(let words): [words.joined(separator: " ")]
    case .element(.inflected(let word)), .element(.prefix(let word)): [word]
    default: []
    }
  }
}
