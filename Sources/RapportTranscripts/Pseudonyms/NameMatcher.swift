/// Finds the names of a key in a text, the longest first.
struct NameMatcher {
  /// A name as it is looked for.
  private struct Pattern {
    let parts: [String]
    /// What stands for it; nil for a word to keep or to review.
    let pseudonym: String?
    let isReview: Bool
    /// Whether it is an ordinary word too.
    let isWord: Bool
  }

  /// A name in a text.
  struct Match {
    /// The parts it takes.
    let parts: Range<Int>
    /// What stands for it; nil where it stays.
    let pseudonym: String?
    /// Whether it may be an ordinary word here, and stays for that reason.
    let isDoubtful: Bool
    /// Whether a person has to say yet what it is.
    let isReview: Bool
  }

  private var patterns: [String: [Pattern]] = [:]

  /// Looks for a key's names, and for parts of people's names.
  ///
  /// - Parameter present: the pseudonyms of those in the session; a first name that several people
  ///   share is theirs.
  init(_ key: PseudonymKey, present: Set<String> = []) {
    var known: Set<String> = []
    for entry in key.entries {
      let parts = NamePart.parts(of: Array(entry.name.utf8)[...]).map(\.folded)
      guard !parts.isEmpty, known.insert(parts.joined(separator: " ")).inserted else { continue }
      add(
        Pattern(
          parts: parts, pseudonym: entry.kind.isReplaced ? entry.pseudonym : nil,
          isReview: entry.kind == .review, isWord: entry.isWord))
    }
    let people = key.entries.filter(\.kind.isPerson)
    let here = people.filter { $0.pseudonym.map(present.contains) ?? false }
    for entry in here + people { addParts(of: entry, &known) }
    for first in patterns.keys { patterns[first]?.sort { $0.parts.count > $1.parts.count } }
  }

  private mutating func add(_ pattern: Pattern) {
    guard let first = pattern.parts.first else { return }
    patterns[first, default: []].append(pattern)
  }

  /// `Anne-Marie Smith` is called `Anne-Marie` and `Smith` too, but not `Marie`.
  private mutating func addParts(of entry: PseudonymKey.Entry, _ known: inout Set<String>) {
    let words = entry.name.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let pseudonym = entry.pseudonym else { return }
    for word in words {
      let parts = NamePart.parts(of: Array(word.utf8)[...])
      let folded = parts.map(\.folded).joined(separator: " ")
      guard let first = parts.first, first.isCapitalized || !hasCase(first.folded),
        folded.count > 1, !NameWords.titles.contains(folded), known.insert(folded).inserted
      else { continue }
      add(
        Pattern(
          parts: parts.map(\.folded), pseudonym: pseudonym, isReview: false,
          isWord: parts.allSatisfy { OrdinaryNames.contains($0.folded) }))
    }
  }

  private func hasCase(_ text: String) -> Bool { text.uppercased() != text }

  /// What stands for a name that the key has, as a whole or as part of somebody's name.
  func pseudonym(of name: String) -> String? {
    let parts = NamePart.parts(of: Array(name.utf8)[...]).map(\.folded)
    return parts.first.flatMap { patterns[$0] }?.first { $0.parts == parts }?.pseudonym
  }

  /// The names in a text, ascending and apart.
  ///
  /// - Parameter isSpeech: whether it is what somebody said, where a name may be an ordinary word;
  ///   in a speaker's label it isn't.
  func matches(in parts: [NamePart], isSpeech: Bool = true) -> [Match] {
    var matches: [Match] = []
    var index = 0
    while index < parts.count {
      guard let match = match(at: index, in: parts, isSpeech) else {
        index += 1
        continue
      }
      matches.append(match)
      index = match.parts.upperBound
    }
    return matches
  }

  private func match(at index: Int, in parts: [NamePart], _ isSpeech: Bool) -> Match? {
    let part = parts[index]
    var firsts = [part.folded]
    if part.foldedStem != part.folded { firsts.append(part.foldedStem) }
    // `the Smiths`
    if part.isCapitalized, part.foldedStem.count > 4, part.foldedStem.hasSuffix("s") {
      firsts.append(String(part.foldedStem.dropLast()))
    }
    for first in firsts {
      for pattern in patterns[first] ?? [] {
        let range = index..<index + pattern.parts.count
        guard fits(pattern, parts, range, first) else { continue }
        let isPlain = first == part.folded || first == part.foldedStem
        if pattern.isWord && !isPlain { continue }
        guard isSpeech, pattern.isWord, pattern.pseudonym != nil else {
          return result(pattern, range)
        }
        switch use(of: parts, range) {
        case .name: return result(pattern, range)
        case .word: continue
        case .doubtful:
          return Match(parts: range, pseudonym: nil, isDoubtful: true, isReview: false)
        }
      }
    }
    return nil
  }

  private func result(_ pattern: Pattern, _ range: Range<Int>) -> Match {
    Match(
      parts: range, pseudonym: pattern.pseudonym, isDoubtful: false, isReview: pattern.isReview)
  }

  private func fits(
    _ pattern: Pattern, _ parts: [NamePart], _ range: Range<Int>, _ first: String
  ) -> Bool {
    guard range.upperBound <= parts.count else { return false }
    return zip(pattern.parts, parts[range]).enumerated().allSatisfy { place, pair in
      if place == 0 { return range.count == 1 || pair.1.folded == first }
      let isLast = place == range.count - 1
      return (pair.0 == pair.1.folded || isLast && pair.0 == pair.1.foldedStem)
        && (pair.1.gap == .blank || pair.1.gap == .hyphen)
    }
  }

  private enum Use {
    case name, word, doubtful
  }

  /// How words are used that may be a name or not.
  private func use(of parts: [NamePart], _ range: Range<Int>) -> Use {
    let first = parts[range.lowerBound]
    guard parts[range].allSatisfy(\.isCapitalized) else { return .word }
    if range.count > 1 { return .name }
    if first.gap == .hyphen { return .word }
    if range.upperBound < parts.count, parts[range.upperBound].gap == .hyphen { return .word }
    if first.isAllCapitals && first.foldedStem.count > 1 { return .doubtful }
    if first.foldedStem == "i" { return .word }
    if OrdinaryNames.months.contains(first.foldedStem), isMonth(parts, range.lowerBound) {
      return .word
    }
    if first.beginsSentence, !first.hasComma, first.stem == first.range { return .doubtful }
    return .name
  }

  private func isMonth(_ parts: [NamePart], _ index: Int) -> Bool {
    let before = index > 0 ? parts[index - 1] : nil
    let after = index + 1 < parts.count ? parts[index + 1] : nil
    return before.map { $0.hasDigit || NameWords.beforeMonths.contains($0.folded) } ?? false
      || after?.hasDigit ?? false
  }
}
