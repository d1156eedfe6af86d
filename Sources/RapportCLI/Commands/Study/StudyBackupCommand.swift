import ArgumentParser
import RapportStore

/// `rapport study backup`: a copy while others go on working.
struct StudyBackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the study as it is at this moment, while others go on writing into it.")

  @OptionGroup var study: StudyArgument

  @Argument(help: ArgumentHelp("The copy; it must not be there yet.", valueName: "copy"))
  var copy: String

  func run() async throws {
    try await Failure.guarding {
      try study.open().backup(to: copy)
      Console.note("copied to \(copy), readable for you only")
    }
  }
}
