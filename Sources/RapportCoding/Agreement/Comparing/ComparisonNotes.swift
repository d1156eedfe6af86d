import RapportTranscripts

/// What a reader must know to read the figures.
struct ComparisonNotes {
  private(set) var sentences: [String] = []

  /// Says which codings were left out because their codes can't be compared.
  mutating func addLeftOut(codings: Int, codes: Int) {
    add(
      "left out: \(Self.count(codings, "coding")) with a code that has no row in the map",
      if: codings > 0)
    add(
      "left out: \(Self.count(codes, "code")) that none of the codebooks has", if: codes > 0)
  }

  /// Says what is compared.
  mutating func add(_ scope: ComparisonScope, hasUtterances: Bool) {
    add(
      "each reference has one code for each utterance: main codes are compared",
      if: scope.isExclusive)
    add(
      "only utterances that a rater names are compared; give transcripts or --utterances for all",
      if: !scope.isExclusive && !hasUtterances)
    add(
      "\(Self.count(scope.unmatched, "utterance")) of the references not found",
      if: scope.unmatched > 0)
  }

  /// Says who is compared, and what of theirs is missing.
  mutating func add(_ comparison: Comparison, selection: SessionSelection) {
    let references = comparison.references
    let sessions = Set(references.flatMap(\.sessions))
    add(
      "counts of coder and reference are added up over \(references.count) references",
      if: comparison.coder != nil && references.count > 1)
    if let coder = comparison.coder {
      let uncoded = sessions.subtracting(coder.sessions).count
      add(
        "\(Self.count(uncoded, "session")) of the references without a coding by the coder: are "
          + "the ids the same?", if: uncoded > 0)
    }
    let unknown = selection.only?.ids.subtracting(sessions).count ?? 0
    add(
      "\(Self.count(unknown, "session")) of the list that no reference coded", if: unknown > 0)
    let misplaced = comparison.misplacedCodes
    add(
      "not counted: \(Self.count(misplaced, "code")) of the references on utterances whose "
        + "speaker's role can't carry them", if: misplaced > 0)
    if let sentence = Self.kinds(references) { add(sentence) }
  }

  private mutating func add(_ sentence: String, if holds: Bool = true) {
    if holds { sentences.append(sentence) }
  }

  /// `1 coding`, `2 codings`.
  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// What kind of raters the references are, and what that forbids.
  private static func kinds(_ references: [RaterCodes]) -> String? {
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
