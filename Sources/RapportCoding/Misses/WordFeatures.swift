import RapportMatching
import RapportTranscripts

/// Utterances as sets of numbered words and word pairs, to compare them by what they have in common.
///
/// Words are the folded content words (not in `FunctionWords`); pairs are two visible words that follow
/// each other within a sentence, function words included, so that `not sure` counts.
struct WordFeatures {
  /// The words and pairs by number.
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var tokenizer = Tokenizer()

  /// The features of an utterance, ascending and distinct.
  mutating func features(of transcript: Transcript, utterance index: Int) -> [Int] {
    features(of: transcript.tokens(ofUtterance: index))
  }

  /// The features of a text without nonverbals.
  mutating func features(of text: String) -> [Int] { features(of: tokenizer.tokens(in: text)) }

  private mutating func features(of tokens: Tokens) -> [Int] {
    var found: Set<Int> = []
    var before: (word: String, sentence: Int)?
    for token in tokens.tokens where token.flags.isDisjoint(with: [.transparent, .question]) {
      let word = tokens.word(token)
      if !FunctionWords.all.contains(word) { found.insert(number(of: word)) }
      if let before, before.sentence == token.sentence {
        found.insert(number(of: before.word + " " + word))
      }
      before = (word, token.sentence)
    }
    return found.sorted()
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
