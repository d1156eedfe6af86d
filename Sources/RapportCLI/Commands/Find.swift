import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportReaders
import RapportReports
import RapportTranscripts

/// `rapport find`: a phrase in context over a corpus.
struct Find: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show where a phrase of the rule language matches, with the words around it.",
    discussion: """
      Prints words of the transcripts: that is what it is for. The phrase is written as in a \
      codebook (docs/reference/rule-language.md, section 2); -c lets it name the codebook's lists. \
      With --coded and --codings, + marks a hit on an utterance with one of those codes and - any \
      other, and the precision and recall of the phrase by itself are given.

      Example: rapport find "you never|always listen~" transcripts/ --role client
      Example: rapport find "not sure" transcripts/ --coded denial --codings human.csv \
      -c rupture-signals
      """)

  @Argument(help: "The phrase, in quotation marks for the shell.")
  var phrase: String

  @OptionGroup var input: InputOptions

  @Option(
    name: [.customShort("c"), .long],
    help: ArgumentHelp(
      "The codebook whose lists and openers hold, by file or name.", valueName: "file-or-name"))
  var codebook: String?

  @Option(
    help: ArgumentHelp(
      "Only utterances by these roles, e.g. client,member.", valueName: "roles"))
  var role: String?

  @Option(help: "How many characters are shown on each side.")
  var context = 40

  @Option(help: "How many hits are shown; all are counted.")
  var limit = 100

  @Option(
    help: ArgumentHelp(
      "Codes to compare the hits with, by id or alias, e.g. denial,RW3.", valueName: "codes"))
  var coded: String?

  @Option(
    help: ArgumentHelp("The codings that --coded looks in: a table or JSON.", valueName: "file"))
  var codings: String?

  @Option(help: "text, csv or json.")
  var format: ResultFormat = .text

  @Flag(help: "Put an apostrophe before cells that a spreadsheet would run as a formula.")
  var protectFormulas = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if (coded == nil) != (codings == nil) {
      throw ValidationError(
        "--coded and --codings go together: which codes, and the file they are in")
    }
    if context < 0 || limit < 0 { throw ValidationError("--context and --limit are 0 or more") }
    _ = try roles()
  }

  func run() async throws {
    try await Failure.guarding {
      let book = try codebook.map {
        try Codebook.load(contentsOf: CodebookOptions.path($0)).value
      }
      var concordance = Concordance(
        of: try PhraseSearch(phrase, in: book), by: try roles(),
        comparedWith: try comparison(with: book.map { [$0] } ?? []), limit: limit)
      var isComplete = true
      try input.corpus(allowsUnknownRoles: true).forEachReading { reading in
        Console.report(reading.diagnostics.filter { $0.severity > .note })
        guard let transcript = reading.transcript else { return isComplete = false }
        concordance.add(transcript)
      }
      try write(concordance)
      if concordance.counts.isEmpty { throw Failure.impossible }
      if !isComplete { throw Failure.incomplete }
    }
  }

  private func write(_ concordance: Concordance) throws {
    switch format {
    case .csv:
      try output.write(ConcordanceTable(concordance).table.csv(protectsFormulas: protectFormulas))
    case .json: try output.write(ConcordanceTable(concordance).table.json())
    case .text:
      let text = ConcordanceText(concordance: concordance, context: context, codes: coded).text
      try output.write(Array(text.utf8))
    }
  }

  private func roles() throws -> Set<SpeakerRole> {
    Set(
      try (role ?? "").split(separator: ",").map { name in
        guard let role = SpeakerRole(rawValue: String(name)) else {
          throw ValidationError(
            "'\(name)' is no role; roles are "
              + SpeakerRole.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return role
      })
  }

  /// The codings to compare with, and the codes asked for.
  private func comparison(
    with codebooks: [Codebook]
  ) throws -> (index: CodingsIndex, codes: Set<String>)? {
    guard let coded, let codings else { return nil }
    let index = CodingsIndex(try CodingsFile.read(codings), codebooks: codebooks)
    let codes = Set(coded.split(separator: ",").map { index.id(ofCode: String($0)) })
    let unknown = codes.subtracting(index.allCodes).sorted()
    if let first = unknown.first {
      throw InvalidInput(
        Diagnostic(
          .error, id: "code-not-in-codings", "the codings have no code '\(first)'",
          at: SourceLocation(file: codings),
          hint: "codes there: \(index.allCodes.joined(separator: ", "))"
            + (codebooks.isEmpty ? "; add -c with the codebook to use aliases" : "")))
    }
    return (index, codes)
  }
}
