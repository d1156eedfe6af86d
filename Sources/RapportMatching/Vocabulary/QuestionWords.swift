/// Words by which a sentence is known for a question.
package enum QuestionWords {
  /// Words that open a question.
  package static let all: Set<String> = [
    "what", "how", "why", "when", "where", "who", "which", "whose", "whom",
  ]

  /// Words that, behind an auxiliary, make it a question: pronouns, possessives and articles.
  ///
  /// A person of the roster does so too.
  package static let subjects: Set<String> = [
    "i", "you", "he", "she", "it", "we", "they", "there", "this", "that", "these", "those",
    "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "anything", "something",
    "my", "your", "his", "her", "our", "their", "its", "the", "a", "an",
  ]
}
