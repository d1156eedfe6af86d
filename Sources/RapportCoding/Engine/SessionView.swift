import RapportCodebooks
import RapportMatching
import RapportTranscripts

/// A session as rules look at it: every utterance analyzed, every phrase matched, turns numbered.
struct SessionView: Sendable {
  let transcript: Transcript
  let format: SessionFormat
  /// For each set of phrases, the analyzed utterances.
  let utterances: [[AnalyzedUtterance]]
  /// For each set of phrases, the matches of each phrase by utterance.
  let matches: [[Int: [Int: [Range<Int>]]]]
  /// For each utterance, the number of its turn and the index of its speaker.
  let turn: [Int]
  let speaker: [Int]
  let role: [SpeakerRole]
  /// For each utterance, its words and those of the session before it.
  let words: [Int]
  let wordsBefore: [Int]
  let hasQuestionMarks: Bool
  let addressees: [Addressee]
  /// Shares of the session passed, given from outside for examples.
  var positions: [Int: Double] = [:]

  /// Looks at a session with the phrases of a plan.
  init(_ transcript: Transcript, scanners: inout [Scanner]) {
    self.transcript = transcript
    format = transcript.format
    let roster = Roster(transcript)
    var utterances: [[AnalyzedUtterance]] = []
    var matches: [[Int: [Int: [Range<Int>]]]] = []
    for set in scanners.indices {
      var analyzed: [AnalyzedUtterance] = []
      analyzed.reserveCapacity(transcript.rows.count)
      var found: [Int: [Int: [Range<Int>]]] = [:]
      for index in transcript.rows.indices {
        let utterance = scanners[set].analyzer.analyze(transcript, utterance: index, roster: roster)
        for match in scanners[set].matcher.matches(in: utterance, by: scanners[set].analyzer) {
          found[match.phrase, default: [:]][index, default: []].append(match.words)
        }
        analyzed.append(utterance)
      }
      utterances.append(analyzed)
      matches.append(found)
    }
    self.utterances = utterances
    self.matches = matches
    speaker = transcript.rows.map(\.speaker)
    role = transcript.rows.map { transcript.speakers[$0.speaker].role }
    turn = Self.turns(speaker)
    words = utterances.first?.map(\.wordCount) ?? []
    var before = 0
    wordsBefore = words.map { count in
      defer { before += count }
      return before
    }
    hasQuestionMarks =
      utterances.first?.contains { $0.words.contains { $0.flags.contains(.question) } } ?? false
    addressees =
      AddresseeFinder(
        transcript: transcript, utterances: utterances.first ?? [], speaker: speaker, turn: turn
      ).addressees
  }

  private static func turns(_ speaker: [Int]) -> [Int] {
    var turn = -1
    return speaker.indices.map { index in
      if index == 0 || speaker[index] != speaker[index - 1] { turn += 1 }
      return turn
    }
  }

  /// How many words the session has.
  var totalWords: Int { (wordsBefore.last ?? 0) + (words.last ?? 0) }

  /// An analyzer with its matcher, for one set of phrases.
  struct Scanner: Sendable {
    var analyzer: UtteranceAnalyzer
    var matcher: PhraseMatcher

    init(_ phrases: PhraseSet) {
      analyzer = UtteranceAnalyzer(phrases)
      matcher = PhraseMatcher(phrases)
    }
  }
}
