import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportReaders
import RapportReports
import RapportTranscripts

/// `rapport agree`: how far a coder agrees with a reference.
struct Agree: AsyncParsableCommand {
  /// At which level codings are compared.
  enum Unit: String, ExpressibleByArgument, CaseIterable {
    case utterance, session
  }

  static let configuration = CommandConfiguration(
    abstract: "Compare codings with those of a reference: precision, recall, F1, kappa, ICC.",
    discussion: """
      Both tables need the columns session, utterance and code. Where the reference has one code for \
      each utterance, the coder's main code is compared. Intervals leave one session out at a time.

      Example: rapport agree --codings codings.csv --reference human.csv --map map.csv
      Example: rapport agree --codings out/codings.csv --utterances out/utterances.csv \
      --reference human.csv -c rupture-signals --unit session
      """)

  @Option(help: ArgumentHelp("The codings to be judged.", valueName: "file"))
  var codings: String

  @Option(help: ArgumentHelp("The codings to judge by.", valueName: "file"))
  var reference: String

  @Option(
    help: ArgumentHelp(
      "Which codes stand for which of the reference: columns code, reference.", valueName: "file"))
  var map: String?

  @Option(
    help: ArgumentHelp(
      "All utterances that could be coded: the utterances.csv of rapport code.", valueName: "file"))
  var utterances: String?

  @Option(
    name: [.customShort("c"), .long],
    help: "A codebook, by file or name: resolves aliases, gives roles and families.")
  var codebook: [String] = []

  @Option(help: "utterance or session.")
  var unit: Unit = .utterance

  @Option(help: "text, csv or json.")
  var format: ResultFormat = .text

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await Failure.guarding {
      let books =
        codebook.isEmpty
        ? [] : try Codebooks.load(codebook.map(CodebookOptions.path)).value.codebooks
      let agreement = Agreement(
        coder: try CodingsFile(csv: try bytes(codings), file: codings),
        reference: try CodingsFile(csv: try bytes(reference), file: reference),
        map: try map.map { try CodeMap(csv: try bytes($0), file: $0) },
        utterances: try utterances.map { try UtterancesFile(csv: try bytes($0), file: $0) },
        codebooks: books)
      let isSessionLevel = unit == .session
      let table = AgreementTable(agreement, isSessionLevel: isSessionLevel).table
      switch format {
      case .csv: try output.write(table.csv())
      case .json: try output.write(table.json())
      case .text:
        let text = AgreementText(agreement: agreement, isSessionLevel: isSessionLevel).text
        try output.write(Array(text.utf8))
      }
    }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    try TextDecoding(Source(path: path).all(limit: 512 << 20), file: path).utf8
  }
}
