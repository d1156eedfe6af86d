import ArgumentParser
import RapportStore
import RapportTranscripts

/// `rapport study export`: one rater's work as a file.
struct StudyExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write one rater's decisions, codings, ratings and notes, to be imported elsewhere.",
    discussion: """
      The file holds the words that codes stand on, and remarks: keep it as you keep the study.
      """)

  @OptionGroup var study: StudyArgument

  @Option(help: "Whose work.")
  var rater: String

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await Failure.guarding {
      try output.write(try study.open().work(of: .init(rater)).json)
    }
  }
}
