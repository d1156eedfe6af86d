import RapportCodebooks
import RapportMatching
import RapportTestSupport
import RapportTranscripts

/// What the matcher finds in a session, for tables of phrases and texts.
struct Scan {
  private let phrases: PhraseSet
  private let transcript: Transcript

  /// Prepares phrases as they are written, for a session of `Transcript.sample`'s lines.
  init(
    _ written: [String], lists: [String: [String]] = [:], openers: [String] = [], in lines: String
  ) throws {
    let lists = try lists.mapValues { phrases in
      PhraseList(name: "", phrases: try phrases.map { try Phrase(parsing: $0) })
    }
    phrases = PhraseSet(
      try written.map { (phrase: try Phrase(parsing: $0), lists: lists) }, openers: openers)
    transcript = Transcript.sample(lines)
  }

  /// An utterance's text with the words marked that any phrase matched.
  func marked(utterance index: Int = 0) -> String {
    let (analyzed, matches) = read(utterance: index)
    return MarkedText.marking(
      transcript.utterances[index].text, matches.map { analyzed.range(ofWords: $0.words) })
  }

  /// The numbers of the phrases that match, in the matcher's order.
  func phraseNumbers(utterance index: Int = 0) -> [Int] {
    read(utterance: index).matches.map(\.phrase)
  }

  /// An utterance as rules see it.
  func analyzed(utterance index: Int = 0) -> AnalyzedUtterance {
    read(utterance: index).analyzed
  }

  private func read(
    utterance index: Int
  ) -> (analyzed: AnalyzedUtterance, matches: [PhraseMatcher.Match]) {
    var analyzer = UtteranceAnalyzer(phrases)
    var matcher = PhraseMatcher(phrases)
    let analyzed = analyzer.analyze(transcript, utterance: index, roster: Roster(transcript))
    return (analyzed, matcher.matches(in: analyzed, by: analyzer))
  }
}
