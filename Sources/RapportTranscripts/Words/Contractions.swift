/// How contracted words come apart, so that `you're`, `you are` and `youre` are the same.
enum Contractions {
  /// The parts of a folded word, or nil where it is no contraction.
  ///
  /// `'s` and `'d` stay as they are, since they may be *is* or *has*, *had* or *would*; a phrase's
  /// `is`, `has`, `had`, `would` match them.
  static func parts(of word: ArraySlice<UInt8>) -> [String]? {
    if !word.contains(UInt8(ascii: "'")) {
      guard let key = WordKey.key(of: word), wholeKeys.contains(key) else { return nil }
    }
    let text = String(decoding: word, as: UTF8.self)
    if let parts = whole[text] { return parts }
    guard let apostrophe = text.lastIndex(of: "'") else { return nil }
    let stem = String(text[..<apostrophe])
    switch text[apostrophe...] {
    case "'t" where stem.hasSuffix("n"):
      return (irregularStems[stem].map { [$0] } ?? [String(stem.dropLast())]) + ["not"]
    case "'re": return [stem, "are"]
    case "'ve": return nested(stem) + ["have"]
    case "'ll": return [stem, "will"]
    case "'m": return [stem, "am"]
    case "'s": return [stem, "'s"]
    case "'d": return [stem, "'d"]
    default: return nil
    }
  }

  /// `wouldn't've`, `i'd've`.
  private static func nested(_ stem: String) -> [String] {
    parts(of: Array(stem.utf8)[...]) ?? [stem]
  }

  private static let irregularStems = ["can": "can", "won": "will", "shan": "shall", "ain": "is"]

  /// The words of `whole` without an apostrophe; none is longer than eight bytes.
  private static let wholeKeys = Set(whole.keys.compactMap { WordKey.key(of: Array($0.utf8)[...]) })

  /// Words that are contractions as a whole, with and without the apostrophe.
  private static let whole: [String: [String]] = {
    var table: [String: [String]] = [
      "let's": ["let", "us"], "lets": ["let", "us"], "cannot": ["can", "not"],
      "gonna": ["going", "to"], "wanna": ["want", "to"], "gotta": ["got", "to"],
      "dunno": ["do", "not", "know"], "kinda": ["kind", "of"], "sorta": ["sort", "of"],
      "lemme": ["let", "me"], "gimme": ["give", "me"], "y'all": ["you", "all"],
      "im": ["i", "am"], "ive": ["i", "have"], "youre": ["you", "are"], "youve": ["you", "have"],
      "youll": ["you", "will"], "theyre": ["they", "are"], "theyve": ["they", "have"],
      "weve": ["we", "have"], "thats": ["that", "'s"], "whats": ["what", "'s"],
      "theres": ["there", "'s"], "hes": ["he", "'s"], "shes": ["she", "'s"],
      "cant": ["can", "not"], "wont": ["will", "not"],
    ]
    for verb in [
      "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "would", "could",
      "should", "must", "need",
    ] {
      table[verb + "nt"] = [verb, "not"]
    }
    return table
  }()
}
