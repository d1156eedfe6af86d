import RapportTranscripts

/// What a reader must know to read the figures.
struct ComparisonNotes {
  private(set) var sentences: [String] = []

  /// Adds a sentence where it holds.
  mutating func add(_ sentence: String, if holds: Bool = true) {
    if holds { sentences.append(sentence) }
  }

  /// `1 coding`, `2 codings`.
  static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// What kind of raters the references are, and what that forbids.
  static func kinds(_ references: [RaterCodes]) -> String? {
    let kinds = Set(references.map(\.kind))
    if kinds == [.human] { return nil }
    if kinds.contains(.model) {
      return "references of kind model are language models that read the sessions: agreement with "
        + "them is not agreement with people, and never human-equivalent"
    }
    if kinds.contains(nil) {
      return "nobody said what kind of raters the references are; --rater-kind human says that "
        + "they are people"
    }
    return nil
  }
}
