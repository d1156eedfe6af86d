package import RapportCodebooks
import RapportTranscripts

/// What a sentence is by its form.
package enum SentenceForm {
  /// The kinds that a sentence with a core is of; it may be both a question and interrogative.
  package static func kinds(
    of sentence: AnalyzedUtterance.Sentence, in utterance: AnalyzedUtterance,
    transcriptHasQuestionMarks: Bool
  ) -> Set<SentenceCondition.Kind> {
    let isInterrogative = isInterrogative(sentence, in: utterance)
    var kinds: Set<SentenceCondition.Kind> = isInterrogative ? [.interrogative] : []
    if sentence.hasQuestionMark || isInterrogative && !transcriptHasQuestionMarks {
      kinds.insert(.question)
    }
    if !isInterrogative, !sentence.hasQuestionMark, isImperative(sentence, in: utterance) {
      kinds.insert(.imperative)
    }
    if !kinds.contains(.question), !kinds.contains(.imperative) { kinds.insert(.statement) }
    return kinds
  }

  private static func isInterrogative(
    _ sentence: AnalyzedUtterance.Sentence, in utterance: AnalyzedUtterance
  ) -> Bool {
    let first = utterance.text(sentence.core)
    if QuestionWords.all.contains(first) { return true }
    guard Auxiliaries.inverting.contains(first) else { return false }
    var next = sentence.core + 1
    if next < sentence.words.upperBound, utterance.text(next) == "not" { next += 1 }
    guard next < sentence.words.upperBound else { return false }
    return utterance.words[next].person >= 0
      || QuestionWords.subjects.contains(utterance.text(next))
  }

  private static func isImperative(
    _ sentence: AnalyzedUtterance.Sentence, in utterance: AnalyzedUtterance
  ) -> Bool {
    var index = sentence.core
    while index < sentence.words.upperBound, Imperatives.passedOver.contains(utterance.text(index))
    {
      index += 1
    }
    return index < sentence.words.upperBound && Imperatives.verbs.contains(utterance.text(index))
  }
}
