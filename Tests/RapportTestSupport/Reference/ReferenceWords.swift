import RapportMatching

/// The vocabulary in the shape the reference evaluator likes.
enum ReferenceWords {
  static let function = FunctionWords.all

  /// The built-in openers as sequences of folded words.
  static let openers: Set<[String]> = Set(
    OpeningWords.words.map { [$0] } + OpeningWords.phrases.map(words))

  /// What a leader says to the whole group, as sequences of folded words.
  static let group: [[String]] = GroupWords.all.map(words)

  private static func words(of phrase: String) -> [String] {
    phrase.split(separator: " ").map(String.init)
  }
}
