/// What one position of a compiled phrase asks of a token.
enum WordItem: Hashable, Sendable {
  /// The word is one of these.
  case words(Set<String>)
  /// The word begins so.
  case prefix(String)
  /// Any word but a question mark.
  case any
  /// Somebody's name.
  case person
  /// A question mark.
  case question

  /// The words a phrase's word stands for, its clitic forms included.
  static func forms(of word: String) -> Set<String> {
    switch word {
    case "is": ["is", "'s"]
    case "has": ["has", "'s"]
    case "'s": ["'s", "is", "has"]
    case "had": ["had", "'d"]
    case "would": ["would", "'d"]
    case "'d": ["'d", "had", "would"]
    default: [word]
    }
  }

  /// How common tokens that meet this are, roughly; a trigger had better be rare.
  var commonness: Int {
    switch self {
    case .words(let words):
      words.reduce(0) { $0 + (FunctionWords.all.contains($1) ? 100 : 1) }
    case .prefix(let prefix): max(2, 12 - 2 * prefix.utf8.count)
    case .person: 20
    case .question: 150
    case .any: .max
    }
  }
}
