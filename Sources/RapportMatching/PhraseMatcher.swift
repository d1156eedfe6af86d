import RapportTranscripts

/// Finds the matches of all phrases in utterances, trying only those that their words trigger.
package struct PhraseMatcher: Sendable {
  /// The words of an utterance that a phrase matched.
  package struct Match: Sendable, Hashable {
    /// The phrase's number.
    package var phrase: Int
    /// The words.
    package var words: Range<Int>
  }

  private let phrases: PhraseSet
  /// The round in which a phrase was last tried, so that each is tried once an utterance.
  private var tried: [Int]
  private var round = 0
  private var machine = PhraseMachine()

  /// Makes a matcher.
  package init(_ phrases: PhraseSet) {
    self.phrases = phrases
    tried = Array(repeating: 0, count: phrases.programs.count)
  }

  /// All matches in an utterance, by phrase, then from left to right.
  package mutating func matches(
    in utterance: AnalyzedUtterance, by analyzer: UtteranceAnalyzer
  ) -> [Match] {
    round += 1
    var candidates = phrases.untriggered
    for index in phrases.untriggered { tried[index] = round }
    for word in utterance.words {
      if word.wordClass >= 0 {
        for phrase in analyzer.classes.triggered[Int(word.wordClass)] {
          add(Int(phrase), to: &candidates)
        }
      }
      if word.person >= 0 { addTriggered(by: .person, to: &candidates) }
      if word.flags.contains(.question) { addTriggered(by: .question, to: &candidates) }
    }
    candidates.sort()
    var matches: [Match] = []
    for phrase in candidates {
      machine.run(
        phrases.programs[phrase], on: utterance, items: phrases.items, classes: analyzer.classes
      ) {
        matches.append(Match(phrase: phrase, words: $0))
      }
    }
    return matches
  }

  private mutating func addTriggered(by item: WordItem, to candidates: inout [Int]) {
    guard let number = phrases.items.firstIndex(of: item) else { return }
    for phrase in phrases.phrasesByItem[number] { add(phrase, to: &candidates) }
  }

  private mutating func add(_ phrase: Int, to candidates: inout [Int]) {
    guard tried[phrase] != round else { return }
    tried[phrase] = round
    candidates.append(phrase)
  }
}
