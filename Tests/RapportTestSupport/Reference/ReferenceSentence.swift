/// A sentence as one codebook sees it: its tokens, and where its core begins.
struct ReferenceSentence {
  var tokens: [ReferenceToken]
  /// Where `^` matches: the beginning and after each member of the opening run.
  var beginnings: [Int]

  init(tokens: [ReferenceToken], openingRun: [Range<Int>]) {
    self.tokens = tokens
    beginnings = [0] + openingRun.map(\.upperBound)
  }

  /// The words behind the opening run.
  var core: [ReferenceToken] {
    tokens[(beginnings.last ?? 0)...].filter { !$0.isQuestionMark }
  }

  var hasCore: Bool { !core.isEmpty }
  var hasQuestionMark: Bool { tokens.contains(where: \.isQuestionMark) }
}
