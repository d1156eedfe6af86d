/// What a phrase must fulfil beyond its grammar: gaps between words only, and at least one token.
struct PhraseCheck {
  let elements: [PhraseElement]
  let text: String

  func run() throws(PhraseError) {
    guard Self.leastTokens(elements) > 0 else {
      throw PhraseError(
        "phrase-matches-nothing", "the phrase could match without a single word",
        hint: "let at least one word stand outside square brackets", at: 0)
    }
    if Self.mayBegin(elements) { throw edge("beginning", at: 0) }
    if Self.mayBegin(Self.reversed(elements)) {
      throw edge("end", at: max(0, text.utf8.count - 1))
    }
    if Self.hasDoubleGap(elements) {
      throw PhraseError(
        "phrase-gap", "two gaps stand side by side",
        hint: "write one: `..6` for `... ...`", at: gapOffsets.dropFirst().first ?? 0)
    }
    try refuseWordsAfterQuestion()
  }

  private func edge(_ side: String, at offset: Int) -> PhraseError {
    let offset = (side == "end" ? gapOffsets.last : gapOffsets.first) ?? offset
    return PhraseError(
      "phrase-gap", "a gap stands at the \(side) of the phrase, where it means nothing",
      hint: "remove it; a gap stands between two words", at: offset)
  }

  /// Where gaps are written.
  private var gapOffsets: [Int] {
    let bytes = Array(text.utf8)
    return bytes.indices.dropLast().filter { index in
      bytes[index] == 0x2E && bytes[index + 1] == 0x2E && (index == 0 || bytes[index - 1] != 0x2E)
    }
  }

  /// The fewest tokens that a match takes.
  static func leastTokens(_ elements: [PhraseElement]) -> Int {
    elements.reduce(0) { sum, element in
      switch element {
      case .word, .prefix, .inflected, .anyWord, .person, .list, .questionMark: sum + 1
      case .gap, .sentenceStart, .sentenceEnd, .utteranceStart, .utteranceEnd, .optional: sum
      case .alternatives(let choices): sum + (choices.map(leastTokens).min() ?? 0)
      }
    }
  }

  /// Whether a match may begin with a gap.
  private static func mayBegin(_ elements: [PhraseElement]) -> Bool {
    for element in elements {
      switch element {
      case .gap: return true
      case .optional(let inner): if mayBegin(inner) { return true }
      case .alternatives(let choices): return choices.contains(where: mayBegin)
      default: return false
      }
    }
    return false
  }

  /// The elements from back to front, within brackets too.
  private static func reversed(_ elements: [PhraseElement]) -> [PhraseElement] {
    elements.reversed().map { element in
      switch element {
      case .optional(let inner): .optional(reversed(inner))
      case .alternatives(let choices): .alternatives(choices.map(reversed))
      default: element
      }
    }
  }

  private static func hasDoubleGap(_ elements: [PhraseElement]) -> Bool {
    zip(elements, elements.dropFirst()).contains { isGap($0) && isGap($1) }
      || elements.contains { element in
        switch element {
        case .optional(let inner): hasDoubleGap(inner)
        case .alternatives(let choices): choices.contains(where: hasDoubleGap)
        default: false
        }
      }
  }

  private static func isGap(_ element: PhraseElement) -> Bool {
    if case .gap = element { true } else { false }
  }

  /// A question mark ends the sentence, and with it the phrase.
  private func refuseWordsAfterQuestion() throws(PhraseError) {
    guard let question = elements.firstIndex(of: .questionMark),
      Self.leastTokens(Array(elements[(question + 1)...])) > 0
    else { return }
    let offset = text.utf8.enumerated().first { $0.element == UInt8(ascii: "?") }?.offset ?? 0
    throw PhraseError(
      "phrase-matches-nothing", "nothing can follow a question mark within a sentence",
      hint: "write two phrases in two conditions, or leave the question mark out", at: offset)
  }
}
