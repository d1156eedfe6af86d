/// Sounds that fill a gap and carry no word: phrases look through them.
enum Fillers {
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 4, let key = WordKey.key(of: word) else { return false }
    return keys.contains(key)
  }

  private static let keys = Set(all.compactMap { WordKey.key(of: Array($0.utf8)[...]) })

  static let all: Set<String> = [
    "um", "uh", "er", "erm", "uhm", "ehm", "em", "eh", "ah", "umm", "uhh", "hm", "hmm",
  ]
}
