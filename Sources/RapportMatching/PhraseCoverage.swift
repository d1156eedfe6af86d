package import RapportCodebooks

/// Whether wherever one phrase matches another one does, too.
///
/// What it says holds; what it doesn't say may hold all the same: a phrase that can match in too many
/// ways, or is covered by several others together, is not seen.
package struct PhraseCoverage {
  private let lists: [String: PhraseList]

  /// Makes ready to compare phrases of a codebook.
  package init(lists: [PhraseList]) {
    self.lists = Dictionary(lists.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether each match of the first phrase holds a match of the second.
  ///
  /// - Parameter fromStart: whether that match must begin with the same token, as it must where the
  ///   first token decides in which scope a match stands.
  package func isCovered(
    _ phrase: [PhraseElement], by other: [PhraseElement], fromStart: Bool = false
  ) -> Bool {
    let short = PhraseExpansion(lists: [:]).rows(of: phrase)
    if let short, holds(other, in: short, fromStart: fromStart) { return true }
    guard !phrase.lists.isEmpty, let long = PhraseExpansion(lists: lists).rows(of: phrase) else {
      return false
    }
    return holds(other, in: long, fromStart: fromStart)
  }

  private func holds(
    _ phrase: [PhraseElement], in rows: [PhraseExpansion.Row], fromStart: Bool
  ) -> Bool {
    rows.allSatisfy { row in
      let starts = fromStart ? [0] : Array(row.symbols.indices)
      return starts.contains { !ends(of: phrase, from: [$0], in: row, depth: 0).isEmpty }
    }
  }

  // MARK: Matching a row

  /// Where a match of some elements may end that begins at one of some places of a row.
  private func ends(
    of elements: [PhraseElement], from places: Set<Int>, in row: PhraseExpansion.Row, depth: Int
  ) -> Set<Int> {
    guard depth < 40 else { return [] }
    var places = places
    for element in elements {
      if places.isEmpty { return [] }
      places = ends(of: element, from: places, in: row, depth: depth)
    }
    return places
  }

  private func ends(
    of element: PhraseElement, from places: Set<Int>, in row: PhraseExpansion.Row, depth: Int
  ) -> Set<Int> {
    switch element {
    case .gap(let most): return gap(most, from: places, in: row)
    case .sentenceStart: return places.filter { Self.begins($0, in: row, .sentenceStart) }
    case .utteranceStart: return places.filter { Self.begins($0, in: row, .utteranceStart) }
    case .sentenceEnd: return places.filter { Self.ends($0, in: row, .sentenceEnd) }
    case .utteranceEnd: return places.filter { Self.ends($0, in: row, .utteranceEnd) }
    case .optional(let inner):
      return places.union(ends(of: inner, from: places, in: row, depth: depth + 1))
    case .alternatives(let choices):
      return choices.reduce(into: []) {
        $0.formUnion(ends(of: $1, from: places, in: row, depth: depth + 1))
      }
    case .list(let name):
      let whole = places.filter { Self.symbol($0, in: row) == .list(name) }.map { $0 + 1 }
      return (lists[name]?.phrases ?? []).reduce(into: Set(whole)) {
        $0.formUnion(ends(of: $1.elements, from: places, in: row, depth: depth + 1))
      }
    default:
      guard let asked = PhraseExpansion.symbol(of: element) else { return [] }
      return Set(
        places.filter { Self.symbol($0, in: row).map { Self.covers(asked, $0) } ?? false }
          .map { $0 + 1 })
    }
  }

  private func gap(_ most: Int, from places: Set<Int>, in row: PhraseExpansion.Row) -> Set<Int> {
    var all = places
    var last = places
    for _ in 0..<most {
      last = Set(
        last.filter { Self.symbol($0, in: row).map { Self.covers(.any, $0) } ?? false }
          .map { $0 + 1 })
      all.formUnion(last)
    }
    return all
  }

  private static func symbol(
    _ place: Int, in row: PhraseExpansion.Row
  ) -> PhraseExpansion.Symbol? {
    row.symbols.indices.contains(place) ? row.symbols[place] : nil
  }

  /// An utterance's start is a sentence's, too.
  private static func begins(
    _ place: Int, in row: PhraseExpansion.Row, _ anchor: PhraseProgram.Anchor
  ) -> Bool {
    row.anchors[place].contains(anchor) || row.anchors[place].contains(.utteranceStart)
  }

  /// An utterance's end is a sentence's, too, and so is the place before a question mark.
  private static func ends(
    _ place: Int, in row: PhraseExpansion.Row, _ anchor: PhraseProgram.Anchor
  ) -> Bool {
    row.anchors[place].contains(anchor) || row.anchors[place].contains(.utteranceEnd)
      || anchor == .sentenceEnd && symbol(place, in: row) == .question
  }

  /// Whether every token that meets the second symbol meets the first.
  private static func covers(
    _ wide: PhraseExpansion.Symbol, _ narrow: PhraseExpansion.Symbol
  ) -> Bool {
    switch (wide, narrow) {
    case (.words(let wide), .words(let narrow)): narrow.isSubset(of: wide)
    case (.prefix(let prefix), .words(let words)): words.allSatisfy { $0.hasPrefix(prefix) }
    case (.prefix(let wide), .prefix(let narrow)): narrow.hasPrefix(wide)
    case (.any, .words), (.any, .prefix), (.any, .any), (.any, .person): true
    case (.person, .person), (.question, .question): true
    default: false
    }
  }
}
