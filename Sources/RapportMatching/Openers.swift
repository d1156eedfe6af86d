import RapportTranscripts

/// The words and short phrases that may open a sentence without being part of it.
struct Openers: Sendable {
  /// By first word, the longest first: what must follow it.
  private let continuations: [String: [[String]]]

  /// The built-in opening words and a codebook's own.
  init(_ more: [String]) {
    var table: [String: [[String]]] = [:]
    for opener in OpeningWords.words { table[opener, default: []].append([]) }
    for opener in OpeningWords.phrases.map({ $0.split(separator: " ").map(String.init) })
      + more.map(Self.words)
    {
      guard let first = opener.first else { continue }
      table[first, default: []].append(Array(opener.dropFirst()))
    }
    continuations = table.mapValues { $0.sorted { $0.count > $1.count } }
  }

  private static func words(of opener: String) -> [String] {
    var tokenizer = Tokenizer()
    let tokens = tokenizer.tokens(in: opener)
    return tokens.tokens.filter { !$0.flags.contains(.transparent) }.map(tokens.word)
  }

  /// How many words, from `index` on, are an opener; 0 for none.
  func length(at index: Int, in words: Range<Int>, word: (Int) -> String) -> Int {
    guard let candidates = continuations[word(index)] else { return 0 }
    for rest in candidates where index + rest.count < words.upperBound {
      let matches = rest.indices.allSatisfy { word(index + 1 + $0) == rest[$0] }
      if matches { return rest.count + 1 }
    }
    return 0
  }
}
