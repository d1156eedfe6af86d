package import RapportTranscripts

/// Reads utterances for one set of phrases: tokens become classes, sentences get their opening runs.
package struct UtteranceAnalyzer: Sendable {
  let phrases: PhraseSet
  private(set) var classes: WordClasses
  private var tokenizer = Tokenizer()

  /// Makes an analyzer; it learns the classes of words as it meets them.
  package init(_ phrases: PhraseSet) {
    self.phrases = phrases
    classes = WordClasses(phrases)
  }

  /// Reads an utterance.
  package mutating func analyze(
    _ transcript: Transcript, utterance index: Int, roster: Roster
  ) -> AnalyzedUtterance {
    let row = transcript.rows[index]
    let tokens = tokenizer.tokens(in: transcript.arena[row.text], marks: row.marks)
    var words: [AnalyzedUtterance.Word] = []
    words.reserveCapacity(tokens.tokens.count)
    var sentences: [AnalyzedUtterance.Sentence] = []
    var sentence = -1
    for token in tokens.tokens where !token.flags.contains(.transparent) {
      if token.sentence != sentence {
        sentence = token.sentence
        sentences.append(
          .init(words: words.count..<words.count, starts: [], core: 0, hasQuestionMark: false))
      }
      let isQuestion = token.flags.contains(.question)
      let word = tokens.folded[token.word]
      let person =
        roster.isEmpty || isQuestion
        ? nil
        : roster.person(
          named: String(decoding: word, as: UTF8.self),
          isCapitalized: token.flags.contains(.capitalized))
      words.append(
        .init(
          wordClass: isQuestion ? -1 : classes.number(of: word), person: Int32(person ?? -1),
          range: token.range, folded: token.word, flags: token.flags))
      let last = sentences.count - 1
      sentences[last].words = sentences[last].words.lowerBound..<words.count
      if isQuestion { sentences[last].hasQuestionMark = true }
    }
    var result = AnalyzedUtterance(
      words: words, folded: tokens.folded, sentences: sentences, wordCount: 0, coreWordCount: 0,
      sentenceCount: tokens.sentenceCount)
    finish(&result)
    return result
  }

  /// Finds the cores and counts the words.
  private func finish(_ result: inout AnalyzedUtterance) {
    let words = result.words
    var first: Int?
    for index in result.sentences.indices {
      let starts = starts(of: result.sentences[index].words, in: result)
      result.sentences[index].starts = starts
      result.sentences[index].core = starts[starts.count - 1]
      let sentence = result.sentences[index]
      for word in sentence.words where Self.isCounted(words[word]) {
        result.wordCount += 1
        if word >= sentence.core { result.coreWordCount += 1 }
      }
      guard sentence.hasCore(in: words) else { continue }
      first = first ?? index
      result.coreSentences = (first ?? index)...index
    }
  }

  private static func isCounted(_ word: AnalyzedUtterance.Word) -> Bool {
    word.flags.isDisjoint(with: [.question, .continuation])
  }

  /// The beginning of a sentence and the place behind each member of its opening run.
  private func starts(of sentence: Range<Int>, in utterance: AnalyzedUtterance) -> [Int] {
    var starts = [sentence.lowerBound]
    var index = sentence.lowerBound
    while index < sentence.upperBound, !utterance.words[index].flags.contains(.question) {
      var length = phrases.openers.length(at: index, in: sentence, word: utterance.text)
      if length == 0, utterance.words[index].person >= 0,
        utterance.words[index].flags.contains(.pauseAfter)
      {
        length = 1
      }
      guard length > 0 else { break }
      index += length
      starts.append(index)
    }
    return starts
  }
}
