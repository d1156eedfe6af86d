import Foundation
import RapportReliability
import Testing

/// The pages on statistics have their parts, and their worked examples give the figures printed.
@Suite struct StatisticsPagesTests {
  static let folder = Program.root.appendingPathComponent("docs/reference/statistics")
  static let pages = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") && !["README.md", "coverage.md"].contains($0) }.sorted()
  static let parts = [
    "Definition", "Formula", "Assumptions", "When undefined", "Worked example", "Source",
  ]

  private static func text(_ page: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(page), encoding: .utf8)
  }

  private struct Example: Decodable {
    var stat: String
    var out: GoldenAnswer
    var tol: Double
  }

  private struct Results: Decodable {
    struct Answer: Decodable { var out: GoldenAnswer }
    var results: [Answer]
  }

  @Test(arguments: pages) func hasItsParts(_ page: String) throws {
    let text = try Self.text(page)
    let headings = text.matches(of: /\n## (.+)/).map { String($0.1) }
    #expect(headings == Self.parts)
    #expect(try Self.text("README.md").contains("(\(page))"), "the index doesn't name it")
  }

  @Test(arguments: pages) func workedExamples(_ page: String) throws {
    let blocks = try Self.text(page).matches(of: /```json\n([^`]+)```/).map { String($0.1) }
    #expect(!blocks.isEmpty)
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let cases = blocks.map { #"{"id": "example", "# + $0.drop { $0 != "{" }.dropFirst() }
    let file = #"{"cases": [\#(cases.joined(separator: ", "))]}"#
    try Data(file.utf8).write(to: folder.appending(path: "examples.json"))
    let run = try Program.run(["golden", "examples.json"], in: folder)
    #expect(run.errors == "")
    let results = try JSONDecoder().decode(Results.self, from: Data(run.output.utf8)).results
    let examples = try blocks.map { try JSONDecoder().decode(Example.self, from: Data($0.utf8)) }
    try #require(results.count == examples.count)
    for (result, example) in zip(results, examples) {
      let differences = result.out.differences(
        from: example.out, tolerance: example.tol, at: example.stat)
      #expect(differences == [])
    }
  }

  @Test func theIndexNamesEveryReasonAndFlag() throws {
    let index = try Self.text("README.md")
    for reason in UndefinedReason.allCases {
      #expect(index.contains("| `\(reason.rawValue)` | \(reason.sentence) |"))
    }
    for flag in Flag.allCases {
      #expect(index.contains("| `\(flag.rawValue)` | \(flag.sentence) |"))
    }
  }
}
