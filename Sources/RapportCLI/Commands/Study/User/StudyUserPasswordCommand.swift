import ArgumentParser
import RapportStore

/// `rapport study user password`: another password.
struct StudyUserPasswordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password",
    abstract: "Give a user another password; the browsers they are signed in with are signed out.")

  @OptionGroup var study: StudyArgument

  @Argument(help: "The user's name.")
  var name: String

  @OptionGroup var password: PasswordOptions

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      try store.setPassword(of: name, to: try password.read(), by: StudyUserCommand.actor)
      Console.note("changed the password of \(name)")
    }
  }
}
