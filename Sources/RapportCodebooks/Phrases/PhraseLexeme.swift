/// The smallest part of a written phrase.
struct PhraseLexeme: Hashable {
  /// What it is.
  enum Kind: Hashable {
    /// A word; a contraction gives several.
    case words([String])
    /// Anything that is one element by itself.
    case element(PhraseElement)
    case bar, opensGroup, closesGroup, opensOptional, closesOptional
  }

  /// What it is.
  var kind: Kind
  /// The byte of the phrase's text at which it begins.
  var offset: Int

  /// Whether it is a closing bracket.
  var closes: Bool { kind == .closesGroup || kind == .closesOptional }
}
