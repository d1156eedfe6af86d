import ArgumentParser

/// `rapport study packet`: sessions for people to code.
struct StudyPacketCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: "Give raters sessions to code, each in a random order of their own.",
    subcommands: [StudyPacketMakeCommand.self, StudyPacketListCommand.self])
}
