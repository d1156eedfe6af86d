/// A word of an utterance, or the question mark that ends a sentence, as phrases see it.
///
/// A contraction is one word on the page and several tokens: `don't` is `do` and `not`, both with
/// the range of the whole.
public struct Token: Hashable, Sendable {
  /// What a token is beside a plain word.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// The bits.
    public var rawValue: UInt8
    /// Makes flags of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A question mark, a token of its own.
    public static let question = Flags(rawValue: 1)
    /// A filler (`um`), a word broken off (`you-`) or a stuttered repetition: phrases look through
    /// it and it doesn't count as a word.
    public static let transparent = Flags(rawValue: 2)
    /// The second or third part of a contraction: doesn't count as a word of its own.
    public static let continuation = Flags(rawValue: 4)
    /// Begins with a capital letter.
    public static let capitalized = Flags(rawValue: 8)
    /// Followed by a comma, semicolon, colon or dash.
    public static let pauseAfter = Flags(rawValue: 16)
    /// Stands inside double quotation marks.
    public static let quoted = Flags(rawValue: 32)
  }

  /// The folded word as bytes of ``Tokens/folded``: lower case, without diacritics, apostrophes straight.
  public var word: Range<Int>
  /// UTF-8 bytes of the utterance's text.
  public var range: Range<Int>
  /// The sentence, from 0 within the utterance.
  public var sentence: Int
  /// What it is beside a plain word.
  public var flags: Flags

  /// Whether the token counts as a word: not a question mark, filler or part of one counted before.
  public var isCounted: Bool {
    flags.isDisjoint(with: [.question, .transparent, .continuation])
  }
}
