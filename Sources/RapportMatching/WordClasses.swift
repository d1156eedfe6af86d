/// Sorts words into what phrases ask of them, each word once: after that, phrases see numbers only.
///
/// Lazy, so a worker has its own; the phrase set behind it is shared.
struct WordClasses: Sendable {
  private let phrases: PhraseSet
  private var table = WordTable()
  private let rowWidth: Int
  /// For each word, the items it meets, as bits.
  private var rows: [UInt64] = []
  /// For each word, the phrases it triggers.
  private(set) var triggered: [[Int32]] = []
  private let exact: [String: [Int]]
  private let prefixes: [(prefix: [UInt8], item: Int)]

  init(_ phrases: PhraseSet) {
    self.phrases = phrases
    rowWidth = (phrases.items.count + 63) / 64
    var exact: [String: [Int]] = [:]
    var prefixes: [(prefix: [UInt8], item: Int)] = []
    for (number, item) in phrases.items.enumerated() {
      switch item {
      case .words(let words): for word in words { exact[word, default: []].append(number) }
      case .prefix(let prefix): prefixes.append((Array(prefix.utf8), number))
      case .any, .person, .question: break
      }
    }
    self.exact = exact
    self.prefixes = prefixes
  }

  /// The class of a word.
  mutating func number(of word: ArraySlice<UInt8>) -> Int32 {
    let (number, isNew) = table.number(of: word)
    if isNew { classify(word) }
    return Int32(number)
  }

  /// Whether a word of this class meets an item.
  func meets(_ wordClass: Int32, item: Int) -> Bool {
    rows[Int(wordClass) * rowWidth + item / 64] & (1 << UInt64(item % 64)) != 0
  }

  private mutating func classify(_ word: ArraySlice<UInt8>) {
    var met = exact[String(decoding: word, as: UTF8.self)] ?? []
    for (prefix, item) in prefixes where word.starts(with: prefix) { met.append(item) }
    var row = [UInt64](repeating: 0, count: rowWidth)
    var phrases: Set<Int> = []
    for item in met {
      row[item / 64] |= 1 << UInt64(item % 64)
      phrases.formUnion(self.phrases.phrasesByItem[item])
    }
    rows.append(contentsOf: row)
    triggered.append(phrases.sorted().map(Int32.init))
  }
}
