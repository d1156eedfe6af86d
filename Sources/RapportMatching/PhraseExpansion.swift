import RapportCodebooks

/// The ways in which a phrase can match, written out: one row of tokens for each.
struct PhraseExpansion {
  /// What a phrase asks of one token.
  enum Symbol: Hashable {
    case words(Set<String>)
    case prefix(String)
    case any
    case person
    case question
    /// A list that isn't written out.
    case list(String)
  }

  /// One way: its tokens, and the anchors before each and at the end.
  struct Row: Hashable {
    var symbols: [Symbol] = []
    var anchors: [Set<PhraseProgram.Anchor>] = [[]]

    mutating func append(_ symbol: Symbol) {
      symbols.append(symbol)
      anchors.append([])
    }
  }

  /// No phrase is written out in more rows.
  static let most = 3000

  /// Lists that are written out; others stay as they are.
  let lists: [String: PhraseList]

  /// All rows of a phrase; nil where they are too many.
  func rows(of elements: [PhraseElement]) -> [Row]? { extend([Row()], by: elements, depth: 0) }

  private func extend(_ rows: [Row], by elements: [PhraseElement], depth: Int) -> [Row]? {
    guard depth < 40 else { return nil }
    var rows = rows
    for element in elements {
      guard let next = extend(rows, by: element, depth: depth), next.count <= Self.most else {
        return nil
      }
      rows = next
    }
    return rows
  }

  private func extend(_ rows: [Row], by element: PhraseElement, depth: Int) -> [Row]? {
    switch element {
    case .gap(let most): return gap(rows, most)
    case .sentenceStart: return anchored(rows, .sentenceStart)
    case .sentenceEnd: return anchored(rows, .sentenceEnd)
    case .utteranceStart: return anchored(rows, .utteranceStart)
    case .utteranceEnd: return anchored(rows, .utteranceEnd)
    case .optional(let inner):
      return extend(rows, by: inner, depth: depth + 1).map { rows + $0 }
    case .alternatives(let choices): return branches(rows, choices, depth)
    case .list(let name):
      guard let list = lists[name] else { return appended(rows, .list(name)) }
      return branches(rows, list.phrases.map(\.elements), depth)
    default:
      return Self.symbol(of: element).map { appended(rows, $0) }
    }
  }

  /// What an element asks of the one token it takes; nil where it takes none or several.
  static func symbol(of element: PhraseElement) -> Symbol? {
    switch element {
    case .word(let word): .words(WordItem.forms(of: word))
    case .inflected(let word):
      .words(Set(Inflections.forms(of: word).flatMap { WordItem.forms(of: $0) }))
    case .prefix(let prefix): .prefix(prefix)
    case .anyWord: .any
    case .person: .person
    case .questionMark: .question
    default: nil
    }
  }

  private func appended(_ rows: [Row], _ symbol: Symbol) -> [Row] {
    rows.map { row in
      var row = row
      row.append(symbol)
      return row
    }
  }

  private func anchored(_ rows: [Row], _ anchor: PhraseProgram.Anchor) -> [Row] {
    rows.map { row in
      var row = row
      row.anchors[row.anchors.count - 1].insert(anchor)
      return row
    }
  }

  private func branches(_ rows: [Row], _ choices: [[PhraseElement]], _ depth: Int) -> [Row]? {
    var all: [Row] = []
    for choice in choices {
      guard let branch = extend(rows, by: choice, depth: depth + 1) else { return nil }
      all += branch
      if all.count > Self.most { return nil }
    }
    return all
  }

  private func gap(_ rows: [Row], _ most: Int) -> [Row] {
    var all = rows
    var last = rows
    for _ in 0..<most {
      last = appended(last, .any)
      all += last
    }
    return all
  }
}
