/// Finds what pages and services put around a text: page numbers, running heads, last lines.
struct PageFurniture {
  /// The lines, by index.
  private(set) var lines: Set<Int> = []

  init(_ source: SourceLines) {
    var shapes: [String: [Int]] = [:]
    var texts: [Int: String] = [:]
    for line in 0..<source.count where !source.isBlank(line) {
      let range = source.trimmed(line)
      guard range.count <= 120 else { continue }
      let text = source.text(range).lowercased()
      texts[line] = text
      shapes[Self.withoutNumbers(text), default: []].append(line)
    }
    for line in texts.keys.sorted() {
      guard let text = texts[line] else { continue }
      let alike = shapes[Self.withoutNumbers(text)]?.count ?? 0
      if Self.isPageNumber(text) || Self.isClosing(text)
        || Self.endsInPage(text) && (alike >= 2 || isAfterBreak(line, source))
      {
        lines.insert(line)
      }
    }
    addLineNumbers(texts, source)
    addRunningHeads(texts, shapes, source)
    for line in 0..<source.count where source.isBlank(line) && source.hasFormFeed(line) {
      lines.insert(line)
    }
  }

  /// Digits become `#`, so that page 3 looks like page 4.
  private static func withoutNumbers(_ text: String) -> String {
    var result = ""
    for character in text {
      if !character.isNumber {
        result.append(character)
      } else if result.last != "#" {
        result.append("#")
      }
    }
    return result
  }

  /// `Page 3 of 14`, `Seite 3`, `- 3 -`, `3 / 14`.
  private static func isPageNumber(_ text: String) -> Bool {
    let shape = withoutNumbers(text).filter { !$0.isWhitespace }
    return [
      "page#", "page#of#", "page#/#", "p.#", "seite#", "seite#von#", "-#-", "–#–", "#/#", "#of#",
      "[page#]", "pg.#",
    ].contains(shape)
  }

  private static func endsInPage(_ text: String) -> Bool {
    let shape = withoutNumbers(text)
    return ["page #", "page # of #", "page #/#", "p. #"].contains { shape.hasSuffix($0) }
  }

  private static func isClosing(_ text: String) -> Bool {
    let bare = text.filter { !"[](){}*.-= ".contains($0) }
    return text.hasPrefix("transcribed by http")
      || ["endoftranscript", "endofrecording", "endofsession", "endofaudio", "endoftranscription"]
        .contains(bare)
  }

  private func isAfterBreak(_ line: Int, _ source: SourceLines) -> Bool {
    source.hasFormFeed(line) || line > 0 && source.hasFormFeed(line - 1)
  }

  /// Numbers alone on their lines, each one more than the one before: line or turn numbers.
  private mutating func addLineNumbers(_ texts: [Int: String], _ source: SourceLines) {
    let numbers = texts.keys.sorted().compactMap { line in
      texts[line].flatMap { $0.count <= 5 ? Int($0) : nil }.map { (line: line, number: $0) }
    }
    guard numbers.count >= 2 else { return }
    let ascends = zip(numbers, numbers.dropFirst()).allSatisfy { $0.number + 1 == $1.number }
    for (line, _) in numbers
    where ascends || isAfterBreak(line, source) || isBeforeBreak(line, source) {
      lines.insert(line)
    }
  }

  private func isBeforeBreak(_ line: Int, _ source: SourceLines) -> Bool {
    line + 1 < source.count && source.hasFormFeed(line + 1)
  }

  /// The same line beside several page breaks.
  private mutating func addRunningHeads(
    _ texts: [Int: String], _ shapes: [String: [Int]], _ source: SourceLines
  ) {
    let found = lines
    let isBreak = { (line: Int) in found.contains(line) || source.hasFormFeed(line) }
    var heads: Set<Int> = []
    for shape in shapes.keys.sorted() {
      guard let alike = shapes[shape], alike.count >= 2 else { continue }
      let beside = alike.filter { line in
        if isBreak(line) { return true }
        let above = (max(0, line - 3)..<line).reversed().first {
          !source.isBlank($0) || isBreak($0)
        }
        let below = ((line + 1)..<min(source.count, line + 4)).first {
          !source.isBlank($0) || isBreak($0)
        }
        return above.map(isBreak) ?? false || below.map(isBreak) ?? false
      }
      let hasLabel = alike.contains { LineScanner.shape(of: $0, in: source).style == .colon }
      guard beside.count >= 2, beside.count == alike.count, !hasLabel else { continue }
      heads.formUnion(beside)
    }
    lines.formUnion(heads)
  }
}
