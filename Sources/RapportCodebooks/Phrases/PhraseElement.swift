/// One part of a phrase.
public indirect enum PhraseElement: Hashable, Sendable {
  /// A word, folded: `listen`.
  case word(String)
  /// Any word that begins so: `feel*`.
  case prefix(String)
  /// A word in any of its inflections: `feel~` is feel, feels, feeling, felt.
  case inflected(String)
  /// Any one word: `_`.
  case anyWord
  /// Somebody on the session's roster: `@person`.
  case person
  /// Any phrase of a named list: `@feelings`.
  case list(String)
  /// No word up to `atMost` words between its neighbours, within the sentence: `...` is 3, `..5` is 5.
  case gap(atMost: Int)
  /// A question mark: `?`.
  case questionMark
  /// The sentence begins here, but for opening words such as `okay, so`: `^`.
  case sentenceStart
  /// No more words in the sentence: `$`.
  case sentenceEnd
  /// The utterance begins here, but for opening words: `^^`.
  case utteranceStart
  /// No more words in the utterance, but for sentences of nothing but opening words: `$$`.
  case utteranceEnd
  /// The parts or nothing: `[really]`.
  case optional([PhraseElement])
  /// One of several sequences: `a|b`, `(do not|will not)`.
  case alternatives([[PhraseElement]])
}
