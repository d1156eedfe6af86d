import RapportCodebooks
import RapportTranscripts
import Testing

/// A mistake in a phrase is shown at its byte of the YAML line, whatever stands before it.
@Suite struct SourceColumnTests {
  static let table: [(line: String, column: Int)] = [
    ("phrase: [\"a, b\"]", 20),
    ("phrase: ['a, b']", 20),
    ("phrase: [\"é\", \"a, b\"]", 26),
    ("phrase: [\"🙂\", \"x\"]", 19),
    ("phrase: [\"é, b\"]", 21),
    ("phrase: [\"\\u00e9, b\"]", 25),
    ("phrase: [\"\\xe9, b\"]", 23),
    ("phrase: [\"\\U000000e9, b\"]", 29),
    ("phrase: [\"\\ta, b\"]", 22),
    ("phrase: ['it''s, b']", 24),
    ("phrase: [ \"a\\\n           b, c\"]", 19),
  ]

  @Test(arguments: table) func isInBytes(_ line: String, _ column: Int) {
    let yaml = BadCodebook.plain.replacing("phrase: [\"x\"]", with: line)
    do {
      _ = try Codebook.load(yaml: yaml, file: "t.yaml")
      Issue.record("\(line) was read")
    } catch {
      #expect(error.diagnostics.first?.location == .init(file: "t.yaml", line: 10, column: column))
    }
  }

  @Test(arguments: ["\r\n", "\r", "\n\n", "\u{2028}", "\u{85}"]) func linesEndAsYAMLSays(
    _ end: String
  ) {
    let yaml = "# \(end)codebook: T T\n"
    do {
      _ = try Codebook.load(yaml: yaml, file: "t.yaml")
      Issue.record("read")
    } catch {
      let bad = error.diagnostics.first { $0.id == "not-kebab-case" }
      #expect(bad?.location?.column == 11)
      #expect(bad?.sourceLine == "codebook: T T")
    }
  }
}
