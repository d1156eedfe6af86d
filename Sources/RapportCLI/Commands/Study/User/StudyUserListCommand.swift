import ArgumentParser
import RapportStore
import RapportTranscripts

/// `rapport study user list`: who may sign in.
struct StudyUserListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the users with their roles.")

  @OptionGroup var study: StudyArgument

  func run() async throws {
    try await Failure.guarding {
      let users = try study.open().users()
      guard !users.isEmpty else {
        Console.note("no users yet; `rapport study user add` adds one")
        return
      }
      var table = TextTable(["name", "role", "therapist"])
      for user in users {
        table.add(
          [user.name, user.role.rawValue, user.therapist?.rawValue ?? ""].map(PlainLine.of))
      }
      print(table.text, terminator: "")
    }
  }
}
