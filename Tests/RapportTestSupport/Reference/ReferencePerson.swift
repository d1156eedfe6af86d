import RapportTranscripts

/// Somebody on the roster.
struct ReferencePerson: Equatable {
  /// Index into the transcript's speakers; nil for somebody who is only noted as present.
  var speaker: Int?
  /// The folded words of the name that stand for the person.
  var words: Set<String>

  /// The roster of a session: its speakers, then the others present.
  static func roster(of transcript: Transcript) -> [ReferencePerson] {
    var people: [ReferencePerson] = []
    for (index, speaker) in transcript.speakers.enumerated() {
      let words: Set<String>
      if let name = speaker.name {
        words = nameWords(name)
      } else {
        words = isLabel(speaker.id.rawValue) ? [] : nameWords(speaker.id.rawValue)
      }
      people.append(ReferencePerson(speaker: index, words: words))
    }
    for name in transcript.session.present {
      let isSpeaker = transcript.speakers.contains { $0.name == name || $0.id.rawValue == name }
      if !isSpeaker { people.append(ReferencePerson(speaker: nil, words: nameWords(name))) }
    }
    return people
  }

  /// `T`, `SPK`: at most three letters, all of them capitals.
  private static func isLabel(_ id: String) -> Bool {
    let letters = id.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count <= 3 && letters.allSatisfy(\.properties.isUppercase)
  }

  private static func nameWords(_ name: String) -> Set<String> {
    var tokenizer = Tokenizer()
    let tokens = tokenizer.tokens(in: name)
    var words: Set<String> = []
    for token in tokens.tokens {
      let scalars = tokens.word(token).unicodeScalars
      let letters = scalars.filter(\.properties.isAlphabetic).count
      let hasDigit = scalars.contains { $0.properties.generalCategory == .decimalNumber }
      if letters >= 2 && !hasDigit { words.insert(tokens.word(token)) }
    }
    return words
  }
}
