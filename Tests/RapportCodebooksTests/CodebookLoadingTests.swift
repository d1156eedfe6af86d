import RapportCodebooks
import RapportTranscripts
import Testing

@Suite struct CodebookLoadingTests {
  @Test func readsAWholeCodebook() throws {
    let loaded = try Codebook.load(yaml: Fixture.whole, file: "talk.yaml")
    #expect(loaded.diagnostics.map(\.description) == [])
  }
}
