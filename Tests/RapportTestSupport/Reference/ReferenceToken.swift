import RapportTranscripts

/// A token as the reference evaluator sees it: a plain string and what is known about it.
struct ReferenceToken: Equatable {
  var word: String
  var range: Range<Int>
  var isQuestionMark: Bool
  var isCapitalized: Bool
  var hasComma: Bool
  var isQuoted: Bool
  var isCounted: Bool

  init(_ token: Token, in tokens: Tokens) {
    word = tokens.word(token)
    range = token.range
    isQuestionMark = token.flags.contains(.question)
    isCapitalized = token.flags.contains(.capitalized)
    hasComma = token.flags.contains(.pauseAfter)
    isQuoted = token.flags.contains(.quoted)
    isCounted = token.isCounted
  }
}
