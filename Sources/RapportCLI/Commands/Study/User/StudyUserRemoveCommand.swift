import ArgumentParser
import RapportStore

/// `rapport study user remove`: somebody who may sign in no more.
struct StudyUserRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a user at once, also from browsers; what they decided stays.")

  @OptionGroup var study: StudyArgument

  @Argument(help: "The user's name.")
  var name: String

  func run() async throws {
    try await Failure.guarding {
      try study.open().removeUser(name, by: StudyUserCommand.actor)
      Console.note("removed \(name)")
    }
  }
}
