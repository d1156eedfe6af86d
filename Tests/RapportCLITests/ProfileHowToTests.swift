import Foundation
import Testing

/// docs/how-to/profile-therapists.md shows a figure and why another is withheld, as the program says.
///
/// `RECORD_SNAPSHOTS=1` writes the two lines anew, and fails.
@Suite struct ProfileHowToTests {
  @Test func theShownAndTheWithheldFigureAreThoseOfTheSampleCorpus() throws {
    let run = try Program.run(
      [
        "profile", "corpora-sample", "-c", "rupture-repair", "-c", "mi-behaviours", "--therapist",
        "T01",
      ], in: Program.root)
    let lines = run.output.split(separator: "\n").map(String.init)
    let shown = try #require(lines.first { $0.hasPrefix("  mi-behaviours/question ") })
      .replacing(#/  +/#, with: "  ")
    let withheld = try #require(lines.last { $0.contains("Rupture episodes answered") })
    #expect(shown.contains(" to "))
    #expect(withheld.contains("that a rate needs: "))
    let path = Program.root.appending(path: "docs/how-to/profile-therapists.md")
    var page = try String(contentsOf: path, encoding: .utf8)
    let blocks = page.matches(of: #/```text\n[^`]+```/#).map(\.range)
    try #require(blocks.count == 2)
    let expected = [shown, withheld].map { "```text\n\($0)\n```" }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      for (block, text) in zip(blocks, expected).reversed() {
        page.replaceSubrange(block, with: text)
      }
      try Data(page.utf8).write(to: path)
      Issue.record("docs/how-to/profile-therapists.md was written anew")
    }
    #expect(blocks.map { String(page[$0]) } == expected)
  }
}
