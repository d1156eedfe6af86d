import ArgumentParser
import RapportStore

/// `rapport study init`: an empty study.
struct StudyInitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make an empty study; a file that is there is left alone.")

  @OptionGroup var study: StudyArgument

  @Option(help: "What the study is called.")
  var name: String

  @Option(help: "What it is about.")
  var description: String?

  func run() async throws {
    try await Failure.guarding {
      _ = try StudyStore.create(at: study.path, name: name, description: description)
      Console.note("made \(study.path), readable for you only")
    }
  }
}
