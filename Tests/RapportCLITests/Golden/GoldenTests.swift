import Foundation
import Testing

/// `rapport golden` against the values of reference software; a case that is left out fails too.
@Suite struct GoldenTests {
  /// The areas whose every case must be answered.
  static let areas = ["num.", "rng.", "rel.", "merge."]
  /// Models beyond a random intercept, which the files mark as a stretch goal.
  static let stretch: Set = [
    "rel.iccMissing", "prof.randomSlope", "prof.nested3", "prof.poissonGLMM",
  ]

  static let folder = ProcessInfo.processInfo.environment["RAPPORT_DATA"]

  private struct File: Decodable {
    struct Case: Decodable {
      var id: String
      var stat: String
      var out: GoldenAnswer
      var tol: Double
    }
    var cases: [Case]
  }

  private struct Results: Decodable {
    struct Answer: Decodable {
      var id: String
      var out: GoldenAnswer
    }
    var results: [Answer]
  }

  @Test(.enabled(if: folder != nil, "skipped: not present"))
  func everyCaseOfTheseAreasAgrees() throws {
    let references = URL(filePath: try #require(Self.folder)).appending(path: "reference")
    let names = try FileManager.default.contentsOfDirectory(atPath: references.path)
      .filter { $0.hasPrefix("golden-") && $0.hasSuffix(".json") }.sorted()
    #expect(!names.isEmpty)
    for name in names {
      let path = references.appending(path: name)
      let file = try JSONDecoder().decode(File.self, from: try Data(contentsOf: path))
      let run = try Program.run(["golden", path.path])
      #expect(run.status == 0)
      let results = try JSONDecoder().decode(Results.self, from: Data(run.output.utf8))
      let answers = Dictionary(
        results.results.map { ($0.id, $0.out) }, uniquingKeysWith: { first, _ in first })
      let cases = file.cases.filter { item in
        Self.areas.contains { item.stat.hasPrefix($0) }
      }
      #expect(cases.count > 100)
      for item in cases {
        guard let answer = answers[item.id] else {
          if !Self.stretch.contains(item.stat) { Issue.record("\(item.id) was left out") }
          continue
        }
        let differences = answer.differences(from: item.out, tolerance: item.tol, at: item.id)
        #expect(differences == [])
      }
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
