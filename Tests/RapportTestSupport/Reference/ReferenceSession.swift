import RapportTranscripts

/// A session as the reference evaluator sees it, whatever the codebook.
struct ReferenceSession {
  var transcript: Transcript
  var utterances: [ReferenceUtterance] = []
  /// The utterances of each turn.
  var turns: [Range<Int>] = []
  var people: [ReferencePerson]
  /// Whether any token begins with a capital letter.
  var hasCapitals = false
  var hasQuestionMarks = false

  init(_ transcript: Transcript) {
    self.transcript = transcript
    people = ReferencePerson.roster(of: transcript)
    turns = transcript.turns.map(\.utterances)
    for (index, utterance) in transcript.utterances.enumerated() {
      let tokens = transcript.tokens(ofUtterance: index)
      var sentences = [[ReferenceToken]](repeating: [], count: tokens.sentenceCount)
      for token in tokens.tokens {
        if token.flags.contains(.capitalized) { hasCapitals = true }
        if token.flags.contains(.question) { hasQuestionMarks = true }
        if !token.flags.contains(.transparent) {
          sentences[token.sentence].append(ReferenceToken(token, in: tokens))
        }
      }
      utterances.append(
        ReferenceUtterance(
          speaker: transcript.speakers.firstIndex { $0.id == utterance.speaker } ?? 0,
          role: transcript.role(ofUtterance: index),
          turn: turns.firstIndex { $0.contains(index) } ?? 0, sentences: sentences,
          wordCount: tokens.wordCount, marks: utterance.marks, start: utterance.start,
          end: utterance.end, addressees: utterance.addressees))
    }
  }

  /// Who is named by a token; index into `people`.
  func person(_ token: ReferenceToken) -> Int? {
    guard !token.isQuestionMark, token.isCapitalized || !hasCapitals else { return nil }
    return people.firstIndex { $0.words.contains(token.word) }
  }

  /// Who speaks in a turn; index into the transcript's speakers.
  func speaker(ofTurn turn: Int) -> Int { utterances[turns[turn].lowerBound].speaker }

  /// The role of a turn's speaker.
  func role(ofTurn turn: Int) -> SpeakerRole { utterances[turns[turn].lowerBound].role }

  /// The members of a sentence's opening run, as ranges of its tokens.
  func openingRun(
    of sentence: [ReferenceToken], openers: Set<[String]>
  ) -> [Range<Int>] {
    let longest = openers.map(\.count).max() ?? 0
    var members: [Range<Int>] = []
    var place = 0
    search: while place < sentence.count {
      for length in stride(from: min(longest, sentence.count - place), to: 0, by: -1) {
        let candidate = sentence[place..<place + length]
        if candidate.contains(where: \.isQuestionMark) { continue }
        if openers.contains(candidate.map(\.word)) {
          members.append(place..<place + length)
          place += length
          continue search
        }
      }
      guard person(sentence[place]) != nil, sentence[place].hasComma else { break }
      members.append(place..<place + 1)
      place += 1
    }
    return members
  }
}
