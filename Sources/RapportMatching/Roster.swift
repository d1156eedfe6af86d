package import RapportTranscripts

/// The names by which people of a session may be called, and who is meant.
package struct Roster: Sendable {
  /// Person by folded name word; speakers first, by their index, then others who were present.
  private var people: [String: Int] = [:]
  /// Whether names are recognized in lower case too, the transcript having no capital letters.
  private let anyCase: Bool

  /// The roster of a session.
  package init(_ transcript: Transcript) {
    anyCase = !transcript.rows.indices.contains { index in
      transcript.tokens(ofUtterance: index).tokens.contains { $0.flags.contains(.capitalized) }
    }
    for (index, speaker) in transcript.speakers.enumerated() {
      add(speaker.name ?? speaker.id.rawValue, person: index)
    }
    var next = transcript.speakers.count
    let known = Set(transcript.speakers.flatMap { [$0.id.rawValue, $0.name ?? $0.id.rawValue] })
    for name in transcript.session.present where !known.contains(name) {
      add(name, person: next)
      next += 1
    }
  }

  private mutating func add(_ name: String, person: Int) {
    let isCode = name.utf8.count <= 3 && name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    guard !isCode else { return }
    var tokenizer = Tokenizer()
    let tokens = tokenizer.tokens(in: name)
    for word in tokens.tokens.map(tokens.word) {
      guard word.count >= 2, !word.contains(where: \.isNumber) else { continue }
      if people[word] == nil { people[word] = person }
    }
  }

  /// Whether there is any name at all.
  package var isEmpty: Bool { people.isEmpty }

  /// The person a token names; nil for none.
  package func person(named word: String, isCapitalized: Bool) -> Int? {
    isCapitalized || anyCase ? people[word] : nil
  }
}
