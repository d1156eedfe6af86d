/// Which utterances of a session stand on one page: a long session has several.
struct TranscriptWindow {
  /// How many utterances a page has: more of them, with their codes, keep a browser busy for seconds.
  static let length = 250

  /// All utterances to show, on whatever page.
  let all: [Int]
  /// The page's number, from 0.
  let number: Int

  /// The page that has an utterance; the one before it where the utterance isn't shown.
  init(_ all: [Int], at utterance: Int) {
    self.all = all
    let before = all.count { $0 <= utterance }
    number = max(0, before - 1) / Self.length
  }

  /// The utterances of the page.
  var shown: ArraySlice<Int> {
    all.dropFirst(number * Self.length).prefix(Self.length)
  }

  /// The utterances with which the pages begin.
  var starts: [Int] {
    stride(from: 0, to: all.count, by: Self.length).map { all[$0] }
  }

  /// Whether an utterance stands on the page.
  func contains(_ utterance: Int) -> Bool {
    guard let first = shown.first, let last = shown.last else { return false }
    return first...last ~= utterance && shown.contains(utterance)
  }

  /// The query of the page that has an utterance, of all utterances; nothing for the first page.
  static func query(ofWhole utterance: Int) -> [(name: String, value: String)] {
    let start = utterance / length * length
    return start > 0 ? [("from", String(start))] : []
  }

  /// The query of a page; nothing for the first.
  func query(_ number: Int) -> [(name: String, value: String)] {
    let starts = starts
    guard starts.indices.dropFirst().contains(number) else { return [] }
    return [("from", String(starts[number]))]
  }
}
