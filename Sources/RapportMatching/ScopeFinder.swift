package import RapportCodebooks
import RapportTranscripts

/// Finds the stretches of an utterance in which words don't mean themselves.
package enum ScopeFinder {
  /// For each word, the scopes it stands in.
  package static func scopes(in utterance: AnalyzedUtterance) -> [Set<Scope>] {
    var scopes: [Set<Scope>] = utterance.words.map {
      $0.flags.contains(.quoted) ? [.quotation] : []
    }
    for sentence in utterance.sentences {
      for index in sentence.words {
        let word = utterance.text(index)
        if Hypotheticals.all.contains(word) {
          for inside in (index + 1)..<max(index + 1, sentence.words.upperBound) {
            scopes[inside].insert(.hypothetical)
          }
        }
        if isReporting(index, word, in: sentence, of: utterance) {
          let from = ReportingVerbs.beforeLike.contains(word) ? index + 2 : index + 1
          for inside in from..<max(from, sentence.words.upperBound) {
            scopes[inside].insert(.reported)
          }
        }
        if isNegating(index, word, in: utterance) {
          markNegated(after: index, in: sentence, of: utterance, &scopes)
        }
      }
    }
    return scopes
  }

  private static func isReporting(
    _ index: Int, _ word: String, in sentence: AnalyzedUtterance.Sentence,
    of utterance: AnalyzedUtterance
  ) -> Bool {
    guard index > sentence.words.lowerBound else { return false }
    let isVerb =
      ReportingVerbs.verbs.contains(word)
      || ReportingVerbs.beforeLike.contains(word) && index + 1 < sentence.words.upperBound
        && utterance.text(index + 1) == "like"
    guard isVerb else { return false }
    return utterance.words[index - 1].person >= 0
      || ReportingVerbs.subjects.contains(utterance.text(index - 1))
  }

  private static func isNegating(
    _ index: Int, _ word: String, in utterance: AnalyzedUtterance
  ) -> Bool {
    guard Negations.all.contains(word) else { return false }
    return word != "no" || !utterance.words[index].flags.contains(.pauseAfter)
  }

  /// Up to four words, up to the first with a pause after it, never from `but` on.
  private static func markNegated(
    after index: Int, in sentence: AnalyzedUtterance.Sentence, of utterance: AnalyzedUtterance,
    _ scopes: inout [Set<Scope>]
  ) {
    for inside
      in (index + 1)..<min(index + 1 + Negations.reach, max(index + 1, sentence.words.upperBound))
    {
      let word = utterance.words[inside]
      if word.flags.contains(.question) || utterance.text(inside) == "but" { return }
      scopes[inside].insert(.negation)
      if word.flags.contains(.pauseAfter) { return }
    }
  }
}
