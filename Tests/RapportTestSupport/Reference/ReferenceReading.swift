import RapportCodebooks
import RapportMatching
import RapportTranscripts

/// A session as one codebook reads it: with the codebook's opening words and lists.
struct ReferenceReading {
  var codebook: Codebook
  var session: ReferenceSession
  /// The sentences of each utterance.
  var sentences: [[ReferenceSentence]]
  /// All inflections of a word.
  var inflections: (String) -> Set<String>

  init(
    _ session: ReferenceSession, with codebook: Codebook,
    inflections: @escaping (String) -> Set<String>
  ) {
    self.codebook = codebook
    self.session = session
    self.inflections = inflections
    var openers = ReferenceWords.openers
    for opener in codebook.openers {
      var tokenizer = Tokenizer()
      let tokens = tokenizer.tokens(in: opener)
      openers.insert(tokens.tokens.map { tokens.word($0) })
    }
    sentences = session.utterances.map { utterance in
      utterance.sentences.map {
        ReferenceSentence(tokens: $0, openingRun: session.openingRun(of: $0, openers: openers))
      }
    }
  }

  /// Whether an utterance has more than opening words.
  func isSubstantial(_ utterance: Int) -> Bool { sentences[utterance].contains(where: \.hasCore) }

  // MARK: Kinds of sentences

  func isQuestion(_ sentence: ReferenceSentence) -> Bool {
    session.hasQuestionMarks ? sentence.hasQuestionMark : isInterrogative(sentence)
  }

  func isInterrogative(_ sentence: ReferenceSentence) -> Bool {
    let core = sentence.core
    guard let first = core.first else { return false }
    if QuestionWords.all.contains(first.word) { return true }
    guard Auxiliaries.inverting.contains(first.word) else { return false }
    var rest = core.dropFirst()
    if rest.first?.word == "not" { rest = rest.dropFirst() }
    guard let subject = rest.first else { return false }
    return QuestionWords.subjects.contains(subject.word) || session.person(subject) != nil
  }

  func isImperative(_ sentence: ReferenceSentence) -> Bool {
    if sentence.hasQuestionMark || isInterrogative(sentence) { return false }
    let rest = sentence.core.drop { Imperatives.passedOver.contains($0.word) }
    return rest.first.map { Imperatives.verbs.contains($0.word) } ?? false
  }

  func isStatement(_ sentence: ReferenceSentence) -> Bool {
    sentence.hasCore && !isQuestion(sentence) && !isImperative(sentence)
  }

  func `is`(_ sentence: ReferenceSentence, _ kind: SentenceCondition.Kind) -> Bool {
    switch kind {
    case .question: isQuestion(sentence)
    case .interrogative: isInterrogative(sentence)
    case .imperative: isImperative(sentence)
    case .statement: isStatement(sentence)
    }
  }
}
