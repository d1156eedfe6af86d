import ArgumentParser
import RapportCoding
import RapportProfiles
import RapportReaders
import RapportReports
import RapportTranscripts

/// `rapport outcome`: how much of clients' outcome goes with therapists and what they do.
struct Outcome: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how much of clients' outcome goes with therapists, and with what they do.",
    discussion: """
      The table needs the columns client, therapist, pre and post; group and columns of numbers may \
      follow. Therapists stand in the order of their names; nobody is ranked. The limits of such \
      figures are printed with them.

      Example: rapport outcome pain.csv --behaviour validation --moderator age
      Example: rapport outcome pain.csv --codings out/codings.csv --utterances out/utterances.csv \
      --sessions sessions.csv --code owns-contribution
      """)

  @Argument(help: "The table of outcomes (CSV).")
  var table: String

  @Flag(help: "A higher score is better; without it a lower one is, as of pain.")
  var higherIsBetter = false

  @Option(help: "The share of the first score by which a client must improve to have responded.")
  var responseShare = 0.3

  @Option(help: "The reliability of the questionnaire, from 0 to 1, for reliable change.")
  var reliability: Double?

  @Option(help: "A column to adjust for beside the score before; may be repeated.")
  var adjust: [String] = []

  @Option(help: "The column of a coded behaviour to hold against outcome.")
  var behaviour: String?

  @Option(help: "The column of a client characteristic that may change an effect.")
  var moderator: String?

  @Option(help: "Take the behaviour from codings instead: this code, per 100 utterances.")
  var code: String?

  @Option(help: ArgumentHelp("The codings, with --code.", valueName: "file"))
  var codings: String?

  @Option(
    help: ArgumentHelp(
      "All utterances: the utterances.csv of rapport code, with --code.", valueName: "file"))
  var utterances: String?

  @Option(help: ArgumentHelp("Who saw whom: sessions.csv, with --code.", valueName: "file"))
  var sessions: String?

  @Option(help: "text, csv or json.")
  var format: ResultFormat = .text

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await Failure.guarding {
      var outcomes = try OutcomeTable(csv: try InputFile.bytes(of: table), file: table)
      var design = OutcomeDesign()
      design.isLowerBetter = !higherIsBetter
      design.responseShare = responseShare
      design.reliability = reliability
      design.adjusted = adjust
      design.behaviour = behaviour
      design.moderator = moderator
      if let code {
        outcomes = outcomes.adding(code, try rates(of: code))
        design.behaviour = code
      }
      try check(adjust + [design.behaviour, moderator].compactMap(\.self), in: outcomes)
      let study = OutcomeStudy(outcomes, design: design)
      switch format {
      case .csv: try output.write(OutcomesTable(study).table.csv())
      case .json: try output.write(OutcomesTable(study).table.json())
      case .text: try output.write(Array(OutcomeText(study: study).text.utf8))
      }
    }
  }

  private func rates(of code: String) throws -> [Identifier<Client>: Double] {
    guard let codings, let utterances, let sessions else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "outcome-needs-codings",
          "--code needs --codings, --utterances and --sessions",
          hint: "rapport code -o FOLDER/ writes the first two; sessions.csv says who saw whom"))
    }
    let manifest = try SessionManifest.load(sessions)
    return BehaviourRates.perClient(
      of: code, codings: try CodingsFile.read(codings),
      utterances: try UtterancesFile(csv: try InputFile.bytes(of: utterances), file: utterances),
      clients: Dictionary(
        manifest.rows.map { ($0.session, $0.details.clients) }, uniquingKeysWith: { $1 }))
  }

  private func check(_ columns: [String], in outcomes: OutcomeTable) throws {
    for column in columns where !outcomes.covariates.contains(column) {
      let known = outcomes.covariates.joined(separator: ", ")
      throw InvalidInput(
        Diagnostic(
          .error, id: "no-such-column", "the table has no column '\(column)' of numbers",
          at: SourceLocation(file: table),
          hint: known.isEmpty ? "it has no covariates" : "it has: \(known)"))
    }
  }
}
