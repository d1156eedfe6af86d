import RapportCodebooks
import RapportMatching
import RapportTranscripts

/// Phrases that add nothing or don't mean what they seem to.
struct PhraseLint {
  private let codebook: Codebook
  private let coverage: PhraseCoverage

  init(_ codebook: Codebook) {
    self.codebook = codebook
    coverage = PhraseCoverage(lists: codebook.lists)
  }

  var findings: [Diagnostic] {
    var findings: [Diagnostic] = []
    for list in codebook.lists {
      findings += list.phrases.flatMap(traps)
      findings += duplicates(in: list.phrases).map(\.finding)
    }
    for region in codebook.regions {
      findings += conditions(in: region.opens).flatMap { self.findings(in: $0, outside: []) }
      findings += (region.closes.map(conditions) ?? []).flatMap {
        self.findings(in: $0, outside: [])
      }
    }
    for code in codebook.codes {
      for rule in code.rules {
        findings += conditions(in: rule.condition).flatMap {
          self.findings(in: $0, outside: code.outside)
        }
      }
    }
    return findings
  }

  /// The phrase conditions at any depth.
  private func conditions(in condition: Condition) -> [PhraseCondition] {
    if case .phrase(let phrase) = condition { return [phrase] }
    return condition.parts.flatMap(conditions)
  }

  private func findings(in condition: PhraseCondition, outside: Set<Scope>) -> [Diagnostic] {
    let duplicates = duplicates(in: condition.phrases)
    let repeated = Set(duplicates.map(\.index))
    let rest = condition.phrases.indices.filter { !repeated.contains($0) }
      .map { condition.phrases[$0] }
    return condition.phrases.flatMap(traps) + duplicates.map(\.finding)
      + shadowed(in: rest, fromStart: !condition.outside.union(outside).isEmpty)
  }

  // MARK: Phrases that add nothing

  private func duplicates(in phrases: [Phrase]) -> [(index: Int, finding: Diagnostic)] {
    var seen: [[PhraseElement]: Phrase] = [:]
    var found: [(index: Int, finding: Diagnostic)] = []
    for (index, phrase) in phrases.enumerated() {
      if let first = seen[phrase.elements] {
        found.append(
          (
            index,
            Diagnostic(
              .warning, id: "duplicate-phrase", "the phrase stands here twice",
              at: phrase.location, hint: "remove it; it stands already \(Self.place(of: first))")
          ))
      } else {
        seen[phrase.elements] = phrase
      }
    }
    return found
  }

  private func shadowed(in phrases: [Phrase], fromStart: Bool) -> [Diagnostic] {
    var isShadowed = Array(repeating: false, count: phrases.count)
    var findings: [Diagnostic] = []
    for (index, phrase) in phrases.enumerated() {
      let covering = phrases.indices.first { other in
        other != index && !isShadowed[other]
          && coverage.isCovered(
            phrase.elements, by: phrases[other].elements, fromStart: fromStart)
      }
      guard let covering else { continue }
      isShadowed[index] = true
      findings.append(
        Diagnostic(
          .warning, id: "shadowed-phrase",
          "wherever this phrase matches, \"\(Self.shortened(phrases[covering].text))\" does, too",
          at: phrase.location,
          hint: "remove it, unless its longer evidence is wanted; the other one stands "
            + Self.place(of: phrases[covering])))
    }
    return findings
  }

  private static func place(of phrase: Phrase) -> String {
    guard let location = phrase.location else { return "before" }
    return "in line \(location.line), column \(location.column)"
  }

  private static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }

  // MARK: Phrases that mean something else

  private func traps(_ phrase: Phrase) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let trap = barTrap(phrase) {
      findings.append(
        Diagnostic(
          .warning, id: "joins-neighbours-only",
          "outside brackets `|` joins the neighbouring items only: this is \(Self.written(phrase))",
          at: phrase.location,
          hint: "`\(trap)` stands in it twice, as if whole alternatives were meant: write them as "
            + "phrases of their own, or put them in brackets: `(a|b c)`"))
    }
    if case .optional = phrase.elements.first {
      findings.append(
        Diagnostic(
          .note, id: "leading-optional",
          "the phrase begins with an optional part, which asks for nothing",
          at: phrase.location,
          hint: "it matches without it, too: leave it out, or take the brackets away"))
    }
    return findings
  }

  /// A word that stands twice in an item joined by `|`, or in two items of which one is; nil where
  /// there is none.
  private func barTrap(_ phrase: Phrase) -> String? {
    let items = phrase.bareItems
    guard items.count > 1 else { return nil }
    var first: [String: Int] = [:]
    for (index, item) in items.enumerated() {
      for word in item.words {
        if let other = first[word], items[other].isJoined || item.isJoined,
          !isBehindGap(other, index, in: phrase, items)
        {
          return word
        }
        first[word] = first[word] ?? index
      }
    }
    return nil
  }

  /// Whether a gap, an optional part or another bracket stands between two items.
  private func isBehindGap(
    _ first: Int, _ second: Int, in phrase: Phrase, _ items: [Phrase.BareItem]
  ) -> Bool {
    items[first...second].contains { $0.words.isEmpty }
  }

  /// The phrase with brackets around what `|` joins.
  private static func written(_ phrase: Phrase) -> String {
    let items = phrase.bareItems
    let bytes = Array(phrase.text.utf8)
    let pieces = items.indices.map { index in
      let end = index + 1 < items.count ? items[index + 1].offset : bytes.count
      var piece = String(decoding: bytes[items[index].offset..<end], as: UTF8.self)
      while piece.last?.isWhitespace ?? false { piece.removeLast() }
      return items[index].isJoined ? "(\(piece))" : piece
    }
    return "`\(shortened(pieces.joined(separator: " ")))`"
  }
}
