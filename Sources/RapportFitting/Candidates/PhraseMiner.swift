import RapportCodebooks
import RapportMatching
import RapportTranscripts

/// Finds the word sequences that occur in several sessions.
///
/// Sequences of one to three words within a sentence, free, at its beginning (`^`, behind opening
/// words too) and at its end (`$`). Names and numbers are never part of one.
struct PhraseMiner {
  /// In how many sessions a sequence must occur.
  let leastSessions: Int
  /// Who must say it.
  let roles: Set<SpeakerRole>
  private static let longest = 3

  /// The sequences as phrases, short ones first, then in the order of their bytes: of sequences that
  /// occur in the same places the most general comes first.
  func phrases(in transcripts: [Transcript], openers: [String]) -> [String] {
    var analyzer = UtteranceAnalyzer(PhraseSet([], openers: openers))
    var support: [String: (sessions: Int, last: Int)] = [:]
    for (session, transcript) in transcripts.enumerated() {
      let roster = Roster(transcript)
      for index in transcript.rows.indices where roles.contains(transcript.role(ofUtterance: index))
      {
        let utterance = analyzer.analyze(transcript, utterance: index, roster: roster)
        for phrase in Self.sequences(in: utterance) {
          let known = support[phrase] ?? (0, -1)
          if known.last != session { support[phrase] = (known.sessions + 1, session) }
        }
      }
    }
    return support.filter { $0.value.sessions >= leastSessions }.map(\.key)
      .filter { (try? Phrase(parsing: $0)) != nil }
      .map { (length: $0.utf8.count { $0 == 0x20 }, phrase: $0) }
      .sorted {
        $0.length == $1.length
          ? $0.phrase.utf8.lexicographicallyPrecedes($1.phrase.utf8) : $0.length < $1.length
      }.map(\.phrase)
  }

  /// The sequences of an utterance.
  static func sequences(in utterance: AnalyzedUtterance) -> Set<String> {
    var found: Set<String> = []
    for sentence in utterance.sentences {
      let words = sentence.words.map { word(utterance, $0) }
      let lastWord = words.lastIndex { $0 != "?" && $0 != nil } ?? -1
      for start in words.indices {
        var sequence = ""
        for end in start..<min(start + longest, words.count) {
          guard let word = words[end] else { break }
          sequence += (sequence.isEmpty ? "" : " ") + word
          found.insert(sequence)
          guard word != "?" else { break }
          let begins = sentence.starts.contains(sentence.words.lowerBound + start)
          if begins { found.insert("^ " + sequence) }
          if end == lastWord { found.insert(sequence + " $") }
        }
      }
    }
    return found.subtracting(["?"])
  }

  /// A word as a phrase names it; nil for names, numbers and words a phrase can't name.
  private static func word(_ utterance: AnalyzedUtterance, _ index: Int) -> String? {
    let word = utterance.words[index]
    if word.flags.contains(.question) { return "?" }
    guard word.person < 0 else { return nil }
    let text = utterance.text(index)
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == "-" || $0 == "'"
    }
    return isPlain && text.contains { $0.isLetter } ? text : nil
  }
}
