import ArgumentParser
import RapportStore
import RapportTranscripts

/// `rapport study user add`: somebody who may sign in.
struct StudyUserAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a user with a role and a first password.")

  @OptionGroup var study: StudyArgument

  @Argument(help: "The name to sign in with; also the name as a rater.")
  var name: String

  @Option(help: "supervisor, rater, trainee, therapist or admin.")
  var role: StudyUser.Role

  @Option(help: "For a therapist: whose report they see, by the id that sessions give them.")
  var therapist: String?

  @OptionGroup var password: PasswordOptions

  func validate() throws {
    if (role == .therapist) != (therapist != nil) {
      throw ValidationError("--therapist goes with --role therapist, and that role needs it")
    }
  }

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      try store.add(
        StudyUser(name: name, role: role, therapist: therapist.map { .init($0) }),
        password: try password.read(), by: StudyUserCommand.actor)
      Console.note("added \(name) as \(role.rawValue)")
    }
  }
}

extension StudyUser.Role: ExpressibleByArgument {}
