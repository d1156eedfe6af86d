import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportReaders
import RapportReports
import RapportTranscripts

/// `rapport codebook describe`: a codebook as a page for people.
struct CodebookDescribeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract:
      "Write a codebook as a page: codes, definitions, sources, traps, examples, agreement.",
    discussion: """
      The page is Markdown. With --agreement the figures of rapport agree --format json are added; \
      say with --data, once for each, which data they rest on.

      Example: rapport codebook describe rupture-signals -o rupture-signals.md
      Example: rapport codebook describe mi-behaviours --agreement agreement.json \
      --data "our 12 sessions, coded by two people"
      """)

  @Argument(help: ArgumentHelp("The codebook, by file or name.", valueName: "codebook"))
  var codebook: String

  @Option(
    help: ArgumentHelp("Agreement figures: JSON; may be repeated.", valueName: "file"))
  var agreement: [String] = []

  @Option(
    help: ArgumentHelp("What the figures rest on; one for each --agreement.", valueName: "words"))
  var data: [String] = []

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if agreement.count != data.count {
      throw ValidationError("each --agreement needs a --data that says what the figures rest on")
    }
  }

  func run() async throws {
    try await Failure.guarding {
      let loaded = try Codebook.load(contentsOf: CodebookOptions.path(codebook)).value
      let agreements = try zip(agreement, data).map { path, words in
        try CodebookAgreement(
          json: try InputFile.bytes(of: path), file: path, data: words)
      }
      try output.write(Array(CodebookPage(loaded, agreements: agreements).markdown.utf8))
    }
  }
}
