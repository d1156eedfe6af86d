import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// Reads what is compared, codes transcripts where they are given, and compares.
struct AgreementRun {
  let agreement: Agreement
  let codebooks: [Codebook]
  /// What became of the transcripts; nil where none were given.
  let summary: BatchSummary?

  /// Does it.
  ///
  /// - Throws: `InvalidInput` with what is wrong with a file.
  init(_ options: Agree) throws {
    let references = try options.references.files()
    let selection = SessionSelection(
      only: try options.sessions.map { try SessionList(InputFile.bytes(of: $0), file: $0) },
      except: try options.exceptSessions.map { try SessionList(InputFile.bytes(of: $0), file: $0) })
    let known = Set(references.flatMap { $0.sessions.values.joined() })
    let wanted = known.filter(selection.contains)
    guard !wanted.isEmpty else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "no-session-to-compare", "the references have no session that is selected",
          hint: "the references have \(known.count) sessions; look at --sessions and "
            + "--except-sessions"))
    }
    let coded = try Self.coded(options, wanted: wanted)
    let map = try options.map.map { try CodeMap(csv: try InputFile.bytes(of: $0), file: $0) }
    codebooks = coded.codebooks
    summary = coded.summary
    agreement = Agreement(
      coder: coded.codings, references: references, map: map, utterances: coded.utterances,
      codebooks: coded.codebooks, selection: selection, listsPairs: options.pairs)
  }

  /// What the coder gave, and to what.
  private struct Coded {
    var codings: CodingsFile?
    var utterances: UtterancesFile?
    var codebooks: [Codebook] = []
    var summary: BatchSummary?
  }

  private static func coded(_ options: Agree, wanted: Set<String>) throws -> Coded {
    guard options.paths.isEmpty else { return try codedNow(options, wanted: wanted) }
    var coded = Coded()
    if !options.books.codebook.isEmpty {
      coded.codebooks = try options.books.load().value.codebooks
    }
    coded.codings = try options.codings.map { path in
      let file = try CodingsFile.read(path)
      if file.sessions.count > 1 {
        throw InvalidInput(
          Diagnostic(
            .error, id: "several-coders", "the codings to be judged are of several raters",
            at: SourceLocation(file: path), hint: "give each rater's codings in a file"))
      }
      let isRules = file.rows.first?.rater == Rater.rules.id.rawValue
      return file.by(nil, otherwise: "coder", kind: isRules ? .rules : nil)
    }
    coded.utterances = try options.utterances.map {
      try UtterancesFile(csv: try InputFile.bytes(of: $0), file: $0)
    }
    return coded
  }

  private static func codedNow(_ options: Agree, wanted: Set<String>) throws -> Coded {
    let coder = try CodebookGate.coder(for: options.books)
    let batch = CodingBatch(
      coder: coder, corpus: try options.transcripts.corpus(options.paths),
      forcesLanguage: options.force)
    var sessions: [CodedSession] = []
    let summary = try batch.run(where: { wanted.contains($0.rawValue) }) { sessions.append($0) }
    guard !sessions.isEmpty else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "no-transcript-of-reference",
          "none of the \(wanted.count) sessions of the references is among the transcripts",
          hint: "the ids of sessions must be the same in both"))
    }
    return Coded(
      codings: CodingsFile(sessions), utterances: UtterancesFile(sessions),
      codebooks: coder.codebooks, summary: BatchSummary(summary: summary, coder: coder))
  }
}
