import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// `rapport agree`: how far a coder agrees with references, and references among themselves.
struct Agree: AsyncParsableCommand {
  /// At which level codings are compared.
  enum Unit: String, ExpressibleByArgument, CaseIterable {
    case utterance, session
  }

  static let configuration = CommandConfiguration(
    abstract: "Compare codings with those of references, and references with each other.",
    discussion: """
      Transcripts are coded with the codebooks and compared with the references; with --codings a \
      table made before is; with neither, the references are compared among themselves. Each figure \
      has its interval, which leaves one session out at a time, or says why there is none. Several \
      raters in one table, or in several, stand side by side.

      Example: rapport agree transcripts/ -c rupture-signals --reference human.csv
      Example: rapport agree --reference human.csv --rater-kind human --pairs
      Example: rapport agree --codings codings.csv --reference human.csv --map map.csv
      """)

  @Argument(
    help: ArgumentHelp("Transcripts to be coded: files or folders.", valueName: "files"))
  var paths: [String] = []

  @OptionGroup var transcripts: FormatOptions
  @OptionGroup var books: CodebookOptions

  @Flag(help: "Code transcripts in another language than the codebook's all the same.")
  var force = false

  @Option(help: ArgumentHelp("Codings to be judged that were made before.", valueName: "file"))
  var codings: String?

  @Option(
    help: ArgumentHelp(
      "With --codings, all utterances that could be coded: the utterances.csv of rapport code.",
      valueName: "file"))
  var utterances: String?

  @OptionGroup var references: ReferenceOptions

  @Option(
    help: ArgumentHelp(
      "Which codes stand for which of the references: columns code, reference.",
      valueName: "file"))
  var map: String?

  @Option(
    help: ArgumentHelp("Compare only the sessions of this list, one a line.", valueName: "file"))
  var sessions: String?

  @Option(
    help: ArgumentHelp("Compare all but the sessions of this list.", valueName: "file"))
  var exceptSessions: String?

  @Option(help: "utterance or session; both where left out.")
  var unit: Unit?

  @Flag(help: "Compare each two raters on every code, not on the main code only.")
  var pairs = false

  @Flag(help: "List the utterances on which codes differ, instead of figures.")
  var disagreements = false

  @Flag(help: "With --disagreements, show the words too.")
  var showText = false

  @Option(
    help: ArgumentHelp(
      "Write the validation states here, for the --validation of profile and report.",
      valueName: "file"))
  var saveValidation: String?

  @Flag(help: "Put an apostrophe before CSV cells that a spreadsheet would run as a formula.")
  var protectFormulas = false

  @Option(help: "text, csv or json.")
  var format: ResultFormat = .text

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !paths.isEmpty, codings != nil {
      throw ValidationError("give transcripts or --codings, not both")
    }
    if saveValidation != nil, paths.isEmpty {
      throw ValidationError(
        "--save-validation needs transcripts: states are of the codebooks that coded them")
    }
    if showText, !disagreements { throw ValidationError("--show-text goes with --disagreements") }
  }

  func run() async throws {
    try await Failure.guarding {
      let comparison = try AgreementRun(self)
      let agreement = comparison.agreement
      if disagreements {
        try write(agreement.disagreements)
      } else {
        try write(agreement)
      }
      if let saveValidation {
        try OutputOptions.write(
          agreement.validation(of: comparison.codebooks).json(), to: saveValidation)
      }
      try comparison.summary?.report()
    }
  }

  private func write(_ agreement: Agreement) throws {
    let (hasUtterances, hasSessions) = (unit != .session, unit != .utterance)
    let table = AgreementTable(
      agreement, hasUtterances: hasUtterances, hasSessions: hasSessions
    ).table
    switch format {
    case .csv: try output.write(table.csv(protectsFormulas: protectFormulas))
    case .json: try output.write(table.json())
    case .text:
      let text = AgreementText(
        agreement: agreement, hasUtterances: hasUtterances, hasSessions: hasSessions
      ).text
      try output.write(Array(text.utf8))
    }
  }

  private func write(_ disagreements: [Disagreement]) throws {
    let table = DisagreementsTable(disagreements, showsText: showText).table
    switch format {
    case .csv: try output.write(table.csv(protectsFormulas: protectFormulas))
    case .json: try output.write(table.json())
    case .text:
      let text = DisagreementsText(disagreements: disagreements, showsText: showText).text
      try output.write(Array(text.utf8))
    }
  }
}
