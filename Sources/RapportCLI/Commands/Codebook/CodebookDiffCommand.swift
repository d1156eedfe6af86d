import ArgumentParser
import RapportCodebooks
import RapportReports
import RapportTranscripts

/// `rapport codebook diff`: what differs between two versions of a codebook.
struct CodebookDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what differs between two versions of a codebook, part by part.",
    discussion: """
      Codes, rules, weights, phrases, lists, thresholds and examples that were added, removed, \
      changed or renamed. The order of parts and the layout of the files don't count.

      Example: rapport codebook diff old/mi-behaviours.yaml codebooks/mi-behaviours.yaml
      """)

  @Argument(help: ArgumentHelp("The old version, by file or name.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The new version, by file or name.", valueName: "new"))
  var new: String

  @Option(help: "text or json.")
  var format: ResultFormat = .text

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if format == .csv { throw ValidationError("--format is text or json for a difference") }
  }

  func run() async throws {
    try await Failure.guarding {
      let before = try Codebook.load(contentsOf: CodebookOptions.path(old)).value
      let after = try Codebook.load(contentsOf: CodebookOptions.path(new)).value
      switch format {
      case .json: try output.write(CodebookDiffJSON(from: before, to: after).bytes)
      default: try output.write(Array(DiffText(from: before, to: after).text.utf8))
      }
    }
  }
}
