/// The known name that is most like a mistyped one.
enum Nearest {
  /// The name nearest to `word`, or nil where none is near; the first of the list where equal.
  static func name(to word: String, among known: [String]) -> String? {
    guard word.count <= 60 else { return nil }
    // Of a word of two letters, only the case may be wrong.
    let most = word.count < 3 ? 0 : max(1, word.count / 3)
    var best: (name: String, distance: Int)?
    for name in known where abs(name.count - word.count) <= most {
      let distance = distance(Array(word.lowercased()), Array(name.lowercased()))
      if distance <= most, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other
  /// (optimal string alignment).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
