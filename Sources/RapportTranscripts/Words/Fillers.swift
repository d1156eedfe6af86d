/// Sounds that fill a gap and carry no word: phrases look through them.
enum Fillers {
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 4 && all.contains(String(decoding: word, as: UTF8.self))
  }

  static let all: Set<String> = [
    "um", "uh", "er", "erm", "uhm", "ehm", "em", "eh", "ah", "umm", "uhh", "hm", "hmm",
  ]
}
