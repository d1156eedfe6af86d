import Foundation
import Testing

/// `rapport golden` against the values of reference software; a case that is left out fails too.
@Suite struct GoldenTests {
  /// The areas whose every case must be answered.
  static let areas = ["num.", "rng.", "rel.", "merge.", "prof.", "seq."]
  /// Models beyond a random intercept, which the files mark as a stretch goal.
  static let stretch: Set = [
    "rel.iccMissing", "prof.randomSlope", "prof.nested3", "prof.poissonGLMM",
  ]

  static let folder = ProcessInfo.processInfo.environment["RAPPORT_DATA"]

  private struct Results: Decodable {
    struct Answer: Decodable {
      var id: String
      var out: GoldenAnswer
    }
    var results: [Answer]
  }

  @Test(.enabled(if: folder != nil, "skipped: not present"))
  func everyCaseOfTheseAreasAgrees() throws {
    let answered = try Self.answeredCases()
    #expect(answered.count > 100)
    for (item, answer) in answered {
      guard let answer else {
        if !Self.stretch.contains(item.stat) { Issue.record("\(item.id) was left out") }
        continue
      }
      #expect(answer.differences(from: item.out, tolerance: item.tol, at: item.id) == [])
    }
  }

  /// The table in docs says how many cases there are and how near the figures come.
  @Test(.enabled(if: folder != nil, "skipped: not present"))
  func theTableOfDeviationsHolds() throws {
    let page = try String(
      contentsOf: Program.root.appending(path: "docs/reference/statistics/README.md"),
      encoding: .utf8)
    var rows: [String: (cases: Int, deviation: Double)] = [:]
    for match in page.matches(of: /\| `([a-z]+\.\w+)` \| (\d+) \| ([^ ]+) \|/) {
      rows[String(match.1)] = (Int(match.2) ?? 0, Double(match.3) ?? 0)
    }
    let answered = try Self.answeredCases { $0 == "golden-20251.json" }
    let statistics = Dictionary(grouping: answered) { $0.case.stat }
    for (name, cases) in statistics.sorted(by: { $0.key < $1.key }) {
      let row = try #require(rows[name], "the table has no line for \(name)")
      #expect(row.cases == cases.count, "\(name)")
      let deviation = cases.map { $0.answer?.largestDeviation(from: $0.case.out) ?? 0 }.max() ?? 0
      #expect(deviation <= 1.1 * row.deviation, "\(name)")
    }
  }

  /// The cases of these areas in all files, with what the program answers.
  private static func answeredCases(
    in isWanted: (String) -> Bool = { $0.hasPrefix("golden-") && $0.hasSuffix(".json") }
  ) throws -> [(case: GoldenCase, answer: GoldenAnswer?)] {
    let references = URL(filePath: try #require(folder)).appending(path: "reference")
    let names = try FileManager.default.contentsOfDirectory(atPath: references.path)
      .filter(isWanted).sorted()
    return try names.flatMap { name in
      let path = references.appending(path: name)
      let file = try JSONDecoder().decode(GoldenCase.File.self, from: try Data(contentsOf: path))
      let run = try Program.run(["golden", path.path])
      #expect(run.status == 0)
      let results = try JSONDecoder().decode(Results.self, from: Data(run.output.utf8))
      let answers = Dictionary(
        results.results.map { ($0.id, $0.out) }, uniquingKeysWith: { first, _ in first })
      return file.cases.filter { item in areas.contains { item.stat.hasPrefix($0) } }
        .map { ($0, answers[$0.id]) }
    }
  }

  @Test func unknownStatisticsAreLeftOutWithANote() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = """
      {"cases": [{"id": "x.1", "stat": "x", "in": {}, "out": {}, "tol": 0},
      {"id": "q.1", "stat": "num.quantile7", "in": {"x": [1, 2, 4], "p": [0.5]}}]}
      """
    try Data(file.utf8).write(to: folder.appending(path: "golden.json"))
    let run = try Program.run(["golden", "golden.json"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "x.1: there is no statistic x\n")
    let results = try JSONDecoder().decode(Results.self, from: Data(run.output.utf8))
    #expect(results.results.map(\.id) == ["q.1"])
    let expected = GoldenAnswer.object(["q": .list([.number(2)])])
    #expect(
      results.results[0].out.differences(from: expected, tolerance: 0, at: "q.1") == [])
  }

  @Test func helpDoesNotNameIt() throws {
    #expect(!(try Program.run(["--help"]).output.contains("golden")))
    #expect(try Program.run(["golden", "nowhere.json"]).status == 2)
  }
}
