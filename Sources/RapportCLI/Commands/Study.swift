import ArgumentParser

/// `rapport study`: what is kept, and what people decided about it.
///
/// Each subcommand is a file of the folder `Study/`.
struct StudyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Keep transcripts, codebooks, codings and people's decisions in one file.",
    discussion: """
      A study is one SQLite file that only its owner may read. Nothing in it is overwritten: a \
      changed transcript is a new revision, a decision is taken back by another entry.

      Example: rapport study init clinic.rapport --name Clinic
      Example: rapport study add clinic.rapport transcripts/
      Example: rapport study code clinic.rapport -c rupture-signals
      """,
    subcommands: [
      StudyInitCommand.self, StudyAddCommand.self, StudyCodeCommand.self, StudyStatusCommand.self,
      StudyLogCommand.self, StudyCheckCommand.self, StudyBackupCommand.self,
      StudyExportCommand.self, StudyImportCommand.self, StudyUserCommand.self,
      StudyPacketCommand.self,
    ])
}
