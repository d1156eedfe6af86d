import ArgumentParser

/// `rapport codebook`: tools for those who write and keep codebooks.
///
/// Each subcommand is a file of the folder `Codebook/`.
struct CodebookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Look for faults and misses in codebooks, compare versions, carry codings over.",
    subcommands: [
      CodebookLintCommand.self, CodebookMissesCommand.self, CodebookDiffCommand.self,
      CodebookFitCommand.self, CodebookLedgerCommand.self,
      CodebookMigrateCommand.self, CodebookDescribeCommand.self,
    ])
}
