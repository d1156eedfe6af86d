/// What introduces something somebody is told to have said or thought.
package enum ReportingVerbs {
  /// The verbs.
  package static let verbs: Set<String> = [
    "said", "says", "say", "told", "tells", "tell", "asked", "goes", "thought", "thinks",
  ]

  /// *was like*, *were like*: the first words, before `like`.
  package static let beforeLike: Set<String> = ["was", "were"]

  /// Who may be told to have said it, beside a person of the roster.
  package static let subjects: Set<String> = [
    "i", "he", "she", "they", "we", "who", "mum", "mom", "dad", "husband", "wife", "partner",
    "boss", "doctor", "sister", "brother", "friend", "gp", "son", "daughter",
  ]
}
