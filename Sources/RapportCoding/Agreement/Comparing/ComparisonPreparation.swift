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
    var foreign: Set<String> = []
    func prepared(_ file: CodingsFile) -> CodingsFile {
      var file = alignment.aligned(file, keeping: selection.contains)
      guard map == nil, !codebooks.isEmpty else { return file }
      for index in file.rows.indices {
        guard let code = file.rows[index].code, names.codes[code] == nil else { continue }
        foreign.insert(code)
        file.rows[index].code = nil
      }
      return file
    }
    let raters = RaterCodes.all(references.map(prepared))
    let own = coder.map(prepared).map { file in
      map?.named(by: { names.id($0) }).applied(to: file) ?? (codings: file, leftOut: 0)
    }
    let ofCoder = own.map { RaterCodes.all([$0.codings]).first ?? RaterCodes.none }
    let scope = ComparisonScope(
      coder: ofCoder, references: raters, utterances: utterances,
      roles: Self.roles(names, map: map))
    comparison = Comparison(coder: ofCoder, references: raters, scope: scope, names: names)
    var notes = ComparisonNotes()
    notes.addLeftOut(codings: own?.leftOut ?? 0, codes: foreign.count)
    notes.add(scope, hasUtterances: utterances != nil)
    notes.add(comparison, selection: selection)
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
