import RapportCodebooks
import RapportTranscripts

/// Makes phrases, most of them from words of the session they are tried on.
struct PhraseGenerator {
  /// The sentences of the session.
  var sentences: [[ReferenceToken]]
  /// The lists a phrase may use.
  var lists: [String]
  private let vocabulary: [String]

  private static let inflected = [
    "feel", "listen", "help", "sleep", "say", "try", "go", "tell", "be", "have", "do", "work",
  ]

  init(_ session: ReferenceSession, lists: [String]) {
    sentences = session.utterances.flatMap(\.sentences).filter { !$0.isEmpty }
    self.lists = lists
    vocabulary =
      ["feel", "you", "i", "not", "do", "sad", "is", "'s", "had", "'d", "the", "listen", "never"]
      + sentences.joined().map(\.word).filter { !$0.isEmpty }
  }

  func phrases(upTo most: Int, _ random: inout SeededGenerator) -> [Phrase] {
    (0..<random.int(1...most)).map { _ in phrase(&random) }
  }

  func phrase(_ random: inout SeededGenerator) -> Phrase {
    if sentences.isEmpty || random.chance(20) { return invented(&random) }
    let sentence = random.pick(sentences)
    let length = random.int(1...min(4, sentence.count))
    let start = random.chance(35) ? 0 : random.int(0...sentence.count - length)
    let end = start + length
    var elements: [PhraseElement] = []
    if start == 0 ? random.chance(35) : random.chance(12) {
      elements.append(random.chance(65) ? .sentenceStart : .utteranceStart)
    }
    for place in start..<end {
      let isInner = place > start && place < end - 1
      if isInner && random.chance(25) {
        if elements.last.map(Self.isGap) != true {
          elements.append(.gap(atMost: random.pick([1, 2, 3, 3, 5])))
        }
      } else {
        elements += element(for: sentence[place], isInner: isInner, &random)
        if place < end - 1 && random.chance(8) {
          elements.append(.gap(atMost: random.int(1...3)))
        }
      }
    }
    let isLast = sentence[end...].allSatisfy(\.isQuestionMark)
    if isLast ? random.chance(35) : random.chance(6) {
      elements.append(random.chance(65) ? .sentenceEnd : .utteranceEnd)
    }
    return Phrase(elements)
  }

  private static func isGap(_ element: PhraseElement) -> Bool {
    if case .gap = element { true } else { false }
  }

  private func invented(_ random: inout SeededGenerator) -> Phrase {
    var elements: [PhraseElement] = random.chance(20) ? [.sentenceStart] : []
    elements.append(word(&random))
    if random.chance(50) {
      if random.chance(50) { elements.append(.gap(atMost: random.int(1...5))) }
      elements.append(word(&random))
    }
    if random.chance(15) { elements.append(.questionMark) }
    if random.chance(15) { elements.append(.sentenceEnd) }
    return Phrase(elements)
  }

  private func word(_ random: inout SeededGenerator) -> PhraseElement {
    switch random.int(0...9) {
    case 0: .inflected(random.pick(Self.inflected))
    case 1: lists.isEmpty ? .anyWord : .list(random.pick(lists))
    case 2: .person
    default: .word(random.pick(vocabulary))
    }
  }

  /// Elements that a token meets, most of the time.
  private func element(
    for token: ReferenceToken, isInner: Bool, _ random: inout SeededGenerator
  ) -> [PhraseElement] {
    if token.isQuestionMark { return [.questionMark] }
    let same = clitic(token.word, &random)
    switch random.int(0...99) {
    case ..<46: return [same]
    case ..<54: return [.prefix(Self.beginning(of: token.word, &random))]
    case ..<62: return [inflected(token.word, &random)]
    case ..<68: return [.anyWord]
    case ..<73: return [.person]
    case ..<78: return lists.isEmpty ? [same] : [.list(random.pick(lists))]
    case ..<84:
      return [.optional(part(&random)), same]
    case ..<87:
      return [same, .optional(part(&random))]
    case ..<93 where isInner && token.word != "": return [.optional([same])]
    default:
      var sequences = [[same]] + (0..<random.int(1...2)).map { _ in part(&random) }
      if random.chance(50) { sequences.reverse() }
      if random.chance(30) { sequences.append([same, word(&random)]) }
      return [.alternatives(sequences)]
    }
  }

  private func part(_ random: inout SeededGenerator) -> [PhraseElement] {
    random.chance(70)
      ? [word(&random)]
      : [word(&random), random.chance(70) ? word(&random) : .optional([word(&random)])]
  }

  private func clitic(_ word: String, _ random: inout SeededGenerator) -> PhraseElement {
    let others = [
      "'s": ["is", "has"], "'d": ["had", "would"], "is": ["'s"], "has": ["'s"], "had": ["'d"],
      "would": ["'d"],
    ]
    if let others = others[word], random.chance(60) { return .word(random.pick(others)) }
    return .word(word)
  }

  private func inflected(_ word: String, _ random: inout SeededGenerator) -> PhraseElement {
    let base = Self.inflected.first { word.hasPrefix($0) || $0 == "feel" && word == "felt" }
    return .inflected(base ?? random.pick(Self.inflected))
  }

  private static func beginning(of word: String, _ random: inout SeededGenerator) -> String {
    String(word.prefix(random.int(1...max(1, word.count))))
  }
}
