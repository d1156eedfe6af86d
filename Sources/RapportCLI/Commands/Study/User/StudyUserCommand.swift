import ArgumentParser

/// `rapport study user`: who may sign in where the study is shared.
struct StudyUserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: "Add, list and remove those who may sign in to a shared study.",
    discussion: """
      Passwords are asked for on the terminal, or read from standard input with --password-stdin; \
      they are never an argument, which other programs could see.

      Example: rapport study user add clinic.rapport anna --role rater
      Example: rapport study user add clinic.rapport tess --role therapist --therapist T01
      Example: rapport study user list clinic.rapport
      """,
    subcommands: [
      StudyUserAddCommand.self, StudyUserListCommand.self, StudyUserPasswordCommand.self,
      StudyUserRemoveCommand.self,
    ])

  /// Who did it, in the audit log: whoever has the file.
  static let actor = "local"
}
