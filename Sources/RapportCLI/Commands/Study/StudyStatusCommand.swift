import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportStore
import RapportTranscripts

/// `rapport study status`: how far the review of each session has come.
struct StudyStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "List sessions: revision, suggested codes, and how many each rater decided on.")

  @OptionGroup var study: StudyArgument
  @OptionGroup var output: OutputOptions

  @Option(help: "text or json.")
  var format: ResultFormat = .text

  func validate() throws {
    if format == .csv { throw ValidationError("--format is text or json here") }
  }

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      let status = StudyStatus(
        description: try store.description(), sessions: try store.progress(),
        codebooks: try store.codebooks()?.codebooks ?? [])
      try output.write(Array((format == .json ? status.json : status.text).utf8))
    }
  }
}
