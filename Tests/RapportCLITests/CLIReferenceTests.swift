import Foundation
import RapportTestSupport
import Testing

/// docs/reference/cli.md is what the commands say of themselves.
///
/// `RECORD_SNAPSHOTS=1` writes the page anew, and fails.
@Suite struct CLIReferenceTests {
  @Test func pageIsWhatHelpSays() throws {
    let commands = [
      "check", "code", "explain", "find", "agree", "profile", "sequence", "group", "outcome",
      "report", "codebook", "codebook lint", "codebook misses", "codebook diff",
      "codebook migrate", "codebook describe", "codebook fit",
      "study", "study init", "study add", "study code", "study status", "study log",
      "study check", "study backup", "study export", "study import", "study user",
      "study user add", "study user list", "study user password", "study user remove", "review",
    ]
    var page = "# Command line\n\nWhat `rapport --help` and the commands say; checked by a test.\n"
    for command in [""] + commands {
      let words = command.split(separator: " ").map(String.init)
      let help = try Program.run(words + ["--help"]).output
      page += "\n## rapport \(command)\n\n```text\n\(help)```\n"
    }
    let path = Program.root.appendingPathComponent("docs/reference/cli.md")
    try Snapshot.expect(page, in: path)
  }
}
