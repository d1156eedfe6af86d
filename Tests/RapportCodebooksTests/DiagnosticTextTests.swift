import RapportCodebooks
import RapportTranscripts
import Testing

@Suite struct DiagnosticTextTests {
  static let all = BadKeysAndTypes.all + BadNames.all + BadWhole.all + BadPhrases.all

  @Test func thePlainCodebookIsFine() throws {
    #expect(try Codebook.load(yaml: BadCodebook.plain, file: "t.yaml").diagnostics.isEmpty)
  }

  @Test(arguments: all) func saysWhatIsWrong(_ bad: BadCodebook) {
    #expect(bad.yaml != BadCodebook.plain)
    #expect(bad.said == bad.complaints)
    #expect(bad.complaints.contains("[\(bad.id)]"))
  }
}
