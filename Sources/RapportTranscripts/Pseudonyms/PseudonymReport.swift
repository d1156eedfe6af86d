/// What was replaced in a transcript: counts and places, never words.
package struct PseudonymReport: Sendable, Equatable {
  /// Names replaced in what was said.
  package var names = 0
  /// Names replaced in labels, lists of people and the session's name.
  package var labels = 0
  /// Addresses, numbers, days and great ages replaced, by what stands for them.
  package var masks: [String: Int] = [:]
  /// Lines of the file's header that were left out, as nobody knows what they hold.
  package var headerLines = 0
  /// Whether the session's date was moved or shortened.
  package var movesDate = false
  /// Utterances with a word that may be a name of the key, and was left because it may be none.
  package var doubtful: [Utterance.ID] = []
  /// Utterances with a word that looks like a name, which a person has to judge.
  package var toReview: [Utterance.ID] = []

  /// Makes an empty report.
  package init() {}

  /// Takes in the report of another transcript; places are left out.
  package mutating func add(_ other: PseudonymReport) {
    names += other.names
    labels += other.labels
    masks.merge(other.masks) { $0 + $1 }
    headerLines += other.headerLines
  }
}
