import RapportTranscripts

/// Runs the program of a phrase over the words of an utterance, all branches side by side, so that no
/// phrase can take more than steps × words.
struct PhraseMachine: Sendable {
  private var current: [Int] = []
  private var following: [Int] = []
  private var seen: [Int] = []
  private var stamp = 0

  /// Calls `found` with each match from left to right, the farthest end for each start.
  mutating func run(
    _ program: PhraseProgram, on utterance: AnalyzedUtterance, items: [WordItem],
    classes: WordClasses, found: (Range<Int>) -> Void
  ) {
    if seen.count < program.steps.count {
      seen += Array(repeating: 0, count: program.steps.count - seen.count)
    }
    for (number, sentence) in utterance.sentences.enumerated() {
      let place = Place(utterance: utterance, sentence: sentence, number: number)
      var start = sentence.words.lowerBound
      while start < sentence.words.upperBound {
        if canBegin(program, with: utterance.words[start], items: items, classes: classes),
          let end = end(of: program, from: start, in: place, items: items, classes: classes)
        {
          found(start..<end)
          start = end
        } else {
          start += 1
        }
      }
    }
  }

  private func canBegin(
    _ program: PhraseProgram, with word: AnalyzedUtterance.Word, items: [WordItem],
    classes: WordClasses
  ) -> Bool {
    guard let first = program.firstItems else { return true }
    return first.contains { Self.meets(word, item: $0, items: items, classes: classes) }
  }

  /// The farthest end of a match from `start`; nil where there is none.
  private mutating func end(
    of program: PhraseProgram, from start: Int, in place: Place, items: [WordItem],
    classes: WordClasses
  ) -> Int? {
    var end: Int?
    stamp += 1
    following.removeAll(keepingCapacity: true)
    _ = follow(program.entry, at: start, in: place, of: program)
    swap(&current, &following)
    var index = start
    while index < place.sentence.words.upperBound, !current.isEmpty {
      stamp += 1
      following.removeAll(keepingCapacity: true)
      var accepts = false
      for step in current {
        guard case .item(let item, let next) = program.steps[step],
          Self.meets(place.utterance.words[index], item: item, items: items, classes: classes)
        else { continue }
        if follow(next, at: index + 1, in: place, of: program) { accepts = true }
      }
      index += 1
      if accepts { end = index }
      swap(&current, &following)
    }
    return end
  }

  /// Adds to `following` the consuming steps reachable from a step without a token; true where the end is reachable.
  private mutating func follow(
    _ step: Int, at index: Int, in place: Place, of program: PhraseProgram
  ) -> Bool {
    guard seen[step] != stamp else { return false }
    seen[step] = stamp
    switch program.steps[step] {
    case .item:
      following.append(step)
      return false
    case .anchor(let anchor, let next):
      return place.meets(anchor, at: index)
        && follow(next, at: index, in: place, of: program)
    case .branch(let branches):
      var accepts = false
      for branch in branches {
        if follow(branch, at: index, in: place, of: program) { accepts = true }
      }
      return accepts
    case .accept:
      return true
    }
  }

  private static func meets(
    _ word: AnalyzedUtterance.Word, item: Int, items: [WordItem], classes: WordClasses
  ) -> Bool {
    switch items[item] {
    case .words, .prefix: word.wordClass >= 0 && classes.meets(word.wordClass, item: item)
    case .any: word.wordClass >= 0
    case .person: word.person >= 0
    case .question: word.flags.contains(.question)
    }
  }
}

extension PhraseMachine {
  /// A sentence within its utterance, for the places a phrase may ask about.
  struct Place {
    var utterance: AnalyzedUtterance
    var sentence: AnalyzedUtterance.Sentence
    var number: Int

    func meets(_ anchor: PhraseProgram.Anchor, at index: Int) -> Bool {
      switch anchor {
      case .sentenceStart:
        return sentence.starts.contains(index)
      case .sentenceEnd:
        return isEnd(index)
      case .utteranceStart:
        return sentence.starts.contains(index)
          && number <= (utterance.coreSentences?.lowerBound ?? utterance.sentences.count)
      case .utteranceEnd:
        return isEnd(index) && number >= (utterance.coreSentences?.upperBound ?? -1)
      }
    }

    /// No more words, at most a question mark.
    private func isEnd(_ index: Int) -> Bool {
      utterance.words[index..<sentence.words.upperBound].allSatisfy { $0.flags.contains(.question) }
    }
  }
}
