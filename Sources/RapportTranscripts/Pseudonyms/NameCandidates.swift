/// Finds words that look like names and that nobody told of: capitals within a sentence.
enum NameCandidates {
  /// Stretches of parts, each a possible name.
  ///
  /// - Parameter taken: parts that are names, dates or addresses already.
  static func stretches(in parts: [NamePart], taken: Set<Int>, text: [UInt8]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var index = 0
    while index < parts.count {
      guard begins(parts, index, taken, text) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < parts.count, parts[end].gap == .blank || parts[end].gap == .hyphen,
        looksLikeName(parts[end], text), !taken.contains(end),
        !NameWords.capitalized.contains(parts[end].foldedStem)
      { end += 1 }
      stretches.append(index..<end)
      index = end
    }
    return stretches
  }

  private static func begins(
    _ parts: [NamePart], _ index: Int, _ taken: Set<Int>, _ text: [UInt8]
  ) -> Bool {
    let part = parts[index]
    guard !taken.contains(index), looksLikeName(part, text),
      !NameWords.capitalized.contains(part.foldedStem)
    else { return false }
    let isAfterTitle = index > 0 && NameWords.titles.contains(parts[index - 1].folded)
    return !part.beginsSentence || isAfterTitle
  }

  private static func looksLikeName(_ part: NamePart, _ text: [UInt8]) -> Bool {
    part.isCapitalized && !part.isAllCapitals && !part.hasDigit && part.foldedStem.count > 1
      && !PseudonymForm.contains(String(decoding: text[part.stem], as: UTF8.self))
  }
}
