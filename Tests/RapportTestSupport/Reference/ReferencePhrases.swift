import RapportCodebooks

extension ReferenceReading {
  /// The matches of a phrase in a sentence, as ranges of its tokens: from left to right, each to the
  /// farthest end.
  func matches(_ phrase: Phrase, utterance: Int, sentence: Int) -> [Range<Int>] {
    let tokens = sentences[utterance][sentence].tokens
    var found: [Range<Int>] = []
    var start = 0
    while start < tokens.count {
      let all = ends(phrase.elements[...], from: start, in: (utterance, sentence))
      if let end = all.max(), end > start {
        found.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  /// Where a sequence of elements can end that begins at a token.
  private func ends(
    _ elements: ArraySlice<PhraseElement>, from start: Int, in place: (Int, Int)
  ) -> Set<Int> {
    guard let first = elements.first else { return [start] }
    var all: Set<Int> = []
    for middle in ends(first, from: start, in: place) {
      all.formUnion(ends(elements.dropFirst(), from: middle, in: place))
    }
    return all
  }

  /// Where one element can end that begins at a token.
  private func ends(
    _ element: PhraseElement, from start: Int, in place: (utterance: Int, sentence: Int)
  ) -> Set<Int> {
    let tokens = sentences[place.utterance][place.sentence].tokens
    let token = start < tokens.count ? tokens[start] : nil
    let word = token.flatMap { $0.isQuestionMark ? nil : $0.word }
    func one(_ matches: Bool) -> Set<Int> { matches ? [start + 1] : [] }
    func none(_ matches: Bool) -> Set<Int> { matches ? [start] : [] }
    switch element {
    case .word(let wanted):
      return one(word.map { Self.isSame(wanted, $0) } ?? false)
    case .prefix(let wanted):
      return one(word.map { $0.utf8.starts(with: wanted.utf8) } ?? false)
    case .inflected(let wanted):
      return one(
        word.map { word in inflections(wanted).contains { Self.isSame($0, word) } } ?? false)
    case .anyWord:
      return one(word != nil)
    case .person:
      return one(token.map { session.person($0) != nil } ?? false)
    case .questionMark:
      return one(token?.isQuestionMark ?? false)
    case .list(let name):
      let phrases = codebook.lists.filter { $0.name == name }.flatMap(\.phrases)
      return union(phrases.map { ends($0.elements[...], from: start, in: place) })
    case .gap(let most):
      let run = tokens[start...].prefix { !$0.isQuestionMark }.count
      return Set(start...start + min(most, run))
    case .sentenceStart:
      return none(isStart(start, in: place))
    case .sentenceEnd:
      return none(isEnd(start, in: place))
    case .utteranceStart:
      let before = sentences[place.utterance][..<place.sentence]
      return none(isStart(start, in: place) && !before.contains(where: \.hasCore))
    case .utteranceEnd:
      let after = sentences[place.utterance][(place.sentence + 1)...]
      return none(isEnd(start, in: place) && !after.contains(where: \.hasCore))
    case .optional(let elements):
      return ends(elements[...], from: start, in: place).union([start])
    case .alternatives(let sequences):
      return union(sequences.map { ends($0[...], from: start, in: place) })
    }
  }

  private func union(_ sets: [Set<Int>]) -> Set<Int> { sets.reduce(into: []) { $0.formUnion($1) } }

  private func isStart(_ token: Int, in place: (utterance: Int, sentence: Int)) -> Bool {
    sentences[place.utterance][place.sentence].beginnings.contains(token)
  }

  private func isEnd(_ token: Int, in place: (utterance: Int, sentence: Int)) -> Bool {
    sentences[place.utterance][place.sentence].tokens[token...].allSatisfy(\.isQuestionMark)
  }

  /// Whether a phrase's word matches a token's, clitics included.
  private static func isSame(_ wanted: String, _ word: String) -> Bool {
    let clitics = ["'s": ["is", "has"], "'d": ["had", "would"]]
    return wanted == word || clitics[word]?.contains(wanted) ?? false
      || clitics[wanted]?.contains(word) ?? false
  }
}
