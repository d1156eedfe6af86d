/// Verbs that help other verbs.
package enum Auxiliaries {
  /// Those that stand before the subject in a question: *do you*, *can't we*.
  package static let inverting: Set<String> = [
    "am", "is", "are", "was", "were", "have", "has", "had", "do", "does", "did", "can", "could",
    "will", "would", "shall", "should", "may", "might", "must",
  ]

  /// Those that `flip` passes over between a pronoun and its verb, with the negation.
  package static let passedOver: Set<String> = [
    "am", "is", "are", "was", "were", "be", "been", "have", "has", "had", "do", "does", "did",
    "can", "could", "will", "would", "should", "not", "'s", "'d",
  ]
}
