import ArgumentParser

/// The `rapport` command.
@main
struct RapportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract:
      "Codes transcripts of psychotherapy sessions and profiles therapists, on your machine.",
    discussion: """
      Results go to standard output or --output, everything else to standard error.
      Exit codes: 0 done; 1 done, but something was refused or a check failed; 2 nothing could be \
      done; 64 wrong usage.
      """,
    version: RapportVersion.current,
    subcommands: [
      Check.self, Code.self, Explain.self, Find.self, Agree.self, Profile.self, Sequences.self,
      Groups.self, Outcome.self, Report.self, StudyCommand.self, Review.self,
      CodebookCommand.self, Coverage.self, Golden.self,
    ])
}

/// The version of this program, as outputs name it.
enum RapportVersion {
  static let current = "0.1.0"
}
