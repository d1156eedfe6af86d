import RapportTranscripts

/// The members' names as they sound in talk.
struct RosterNames {
  private var memberOfName: [String: Int] = [:]

  init(_ floor: GroupFloor, transcript: Transcript) {
    for (number, name) in floor.members.enumerated() { insert(name, number) }
    for speaker in transcript.speakers where speaker.role == .member || speaker.role == .client {
      let shown = speaker.name ?? speaker.id.rawValue
      if let number = floor.members.firstIndex(of: shown) {
        insert(speaker.id.rawValue, number)
      }
    }
  }

  /// A name of several words is known by its first.
  private mutating func insert(_ name: String, _ number: Int) {
    var tokenizer = Tokenizer()
    let tokens = tokenizer.tokens(in: name)
    guard let first = tokens.tokens.first else { return }
    let word = tokens.word(first)
    if !word.isEmpty, memberOfName[word] == nil { memberOfName[word] = number }
  }

  /// The members that words name, in order, each mention by itself; `Desmond's` names Desmond.
  func mentions(in words: [String]) -> [Int] {
    words.compactMap { word in
      memberOfName[word] ?? (word.hasSuffix("'s") ? memberOfName[String(word.dropLast(2))] : nil)
    }
  }
}
