import RapportTranscripts

/// An utterance as the reference evaluator sees it.
struct ReferenceUtterance {
  /// Index into the transcript's speakers.
  var speaker: Int
  var role: SpeakerRole
  /// The number of its turn, from 0.
  var turn: Int
  /// The visible tokens of each sentence.
  var sentences: [[ReferenceToken]]
  var wordCount: Int
  var marks: [Mark]
  var start: Int?
  var end: Int?
  var addressees: [Speaker.ID]

  /// All visible tokens, question marks aside.
  var words: [ReferenceToken] { sentences.joined().filter { !$0.isQuestionMark } }

  /// The distinct content words.
  var contentWords: Set<String> { Set(words.map(\.word)).subtracting(ReferenceWords.function) }
}
