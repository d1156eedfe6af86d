import RapportCodebooks
import RapportTranscripts
import Testing

@Suite struct CodeExampleTests {
  private func examples(_ written: String) throws -> CodeExample? {
    let yaml = BadCodebook.plain.replacing(
      "      - applies: \"x\"\n", with: "      - applies: \"\(written)\"\n        speaker: C\n")
    return try Codebook.load(yaml: yaml, file: "t.yaml").value.codes.first?.examples.first
  }

  static let table: [(String, String, [Range<Int>])] = [
    ("x", "x", []),
    ("«x»", "x", [0..<1]),
    ("é «x y» z", "é x y z", [3..<6]),
    ("«🙂» and «b»", "🙂 and b", [0..<4, 9..<10]),
  ]

  @Test(arguments: table) func marksBecomeBytes(
    _ written: String, _ text: String, _ evidence: [Range<Int>]
  ) throws {
    let example = try examples(written)
    #expect(example?.text == text)
    #expect(example?.evidence == evidence)
    #expect(example?.speaker == "C")
    #expect(example?.applies == true)
  }

  @Test(arguments: ["«x", "x»", "««x»»", "«»x", "»x«"]) func marksComeInPairs(_ written: String) {
    do {
      _ = try examples(written)
      Issue.record("\(written) was read")
    } catch let error as InvalidInput {
      #expect(error.diagnostics.map(\.id).contains("unbalanced-marks"))
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func theRestIsReadToo() throws {
    let codebook = try Codebook.load(yaml: Fixture.whole, file: "talk.yaml").value
    let examples = codebook.codes.first?.examples ?? []
    #expect(examples.map(\.applies) == [true, true, false])
    #expect(examples[1].before == ["C: I had a bad week."])
    #expect(examples[1].after == ["C: Well."])
    #expect(examples[1].position == 0.9)
  }
}
