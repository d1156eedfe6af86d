import RapportCodebooks
import RapportTranscripts

/// Makes tables of codings ready to be compared, and says what was left out on the way.
struct ComparisonPreparation {
  let comparison: Comparison
  let notes: [String]

  init(
    coder: CodingsFile?, references: [CodingsFile], map: CodeMap?, utterances: UtterancesFile?,
    codebooks: [Codebook], selection: SessionSelection
  ) {
    let alignment = CodingAlignment(codebooks: codebooks, utterances: utterances)
    let names = alignment.names
    var notes = ComparisonNotes()
    let isForeign: (String) -> Bool = {
      map == nil && !codebooks.isEmpty && names.codes[$0] == nil
    }
    var foreign: Set<String> = []
    func prepared(_ file: CodingsFile) -> CodingsFile {
      var file = alignment.aligned(file, keeping: selection.contains)
      for index in file.rows.indices {
        guard let code = file.rows[index].code, isForeign(code) else { continue }
        foreign.insert(code)
        file.rows[index].code = nil
      }
      return file
    }
    let raters = RaterCodes.all(references.map(prepared))
    var own = coder.map(prepared)
    var leftOut = 0
    if let map, let file = own {
      let mapped = map.named(by: names.id).applied(to: file)
      own = mapped.codings
      leftOut = mapped.leftOut
    }
    let ofCoder = own.map { RaterCodes.all([$0]).first ?? RaterCodes.none }
    let scope = ComparisonScope(
      coder: ofCoder, references: raters, utterances: utterances,
      roles: Self.roles(names, map: map))
    comparison = Comparison(coder: ofCoder, references: raters, scope: scope, names: names)
    notes.add(
      "left out: \(ComparisonNotes.count(leftOut, "coding")) with a code that has no row in the map",
      if: leftOut > 0)
    notes.add(
      "left out: \(ComparisonNotes.count(foreign.count, "code")) that none of the codebooks has",
      if: !foreign.isEmpty)
    notes.add(
      "each reference has one code for each utterance: main codes are compared",
      if: scope.isExclusive)
    notes.add(
      "only utterances that a rater names are compared; give transcripts or --utterances for all",
      if: !scope.isExclusive && utterances == nil)
    notes.add(
      "counts of coder and reference are added up over \(raters.count) references",
      if: ofCoder != nil && raters.count > 1)
    if let ofCoder {
      let uncoded = Set(raters.flatMap(\.sessions)).subtracting(ofCoder.sessions).count
      notes.add(
        "\(ComparisonNotes.count(uncoded, "session")) of the references without a coding by the "
          + "coder: are the ids the same?", if: uncoded > 0)
    }
    notes.add(
      "\(ComparisonNotes.count(scope.unmatched, "utterance")) of the references not found",
      if: scope.unmatched > 0)
    let misplaced = comparison.misplacedCodes
    notes.add(
      "not counted: \(ComparisonNotes.count(misplaced, "code")) of the references on utterances "
        + "whose speaker's role can't carry them", if: misplaced > 0)
    if let sentence = ComparisonNotes.kinds(raters) { notes.add(sentence) }
    self.notes = notes.sentences
  }

  /// Whose utterances can carry a code; of a reference's code, those of the codes that stand for it.
  private static func roles(_ names: CodeNames, map: CodeMap?) -> [String: Set<SpeakerRole>] {
    guard let map else { return names.codes.mapValues(\.roles) }
    return map.references.reduce(into: [:]) { roles, row in
      guard let code = names.codes[names.id(row.key)] else { return }
      roles[row.value, default: []].formUnion(code.roles)
    }
  }
}
