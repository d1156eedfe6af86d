/// The tokens of one utterance and the folded words they stand for.
public struct Tokens: Hashable, Sendable {
  /// The tokens, in order.
  public internal(set) var tokens: [Token] = []
  /// The folded words, one after the other.
  public internal(set) var folded: [UInt8] = []

  /// The folded word of a token; empty for a question mark.
  public func word(_ token: Token) -> String {
    String(decoding: folded[token.word], as: UTF8.self)
  }

  /// How many words were said, without fillers and broken-off words; a contraction counts once.
  public var wordCount: Int { tokens.reduce(0) { $0 + ($1.isCounted ? 1 : 0) } }

  /// The number of sentences that hold a token.
  public var sentenceCount: Int { (tokens.last?.sentence ?? -1) + 1 }
}

extension Transcript {
  /// The tokens of an utterance.
  public func tokens(ofUtterance index: Int) -> Tokens {
    var tokenizer = Tokenizer()
    return tokenizer.tokens(in: arena[rows[index].text], marks: rows[index].marks)
  }

  /// How many words were said in an utterance, without fillers and nonverbals.
  public func wordCount(ofUtterance index: Int) -> Int { tokens(ofUtterance: index).wordCount }
}
