import RapportReaders
import RapportTranscripts
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String) -> [Result<Reading, InvalidInput>] {
    Rendering.read(Array(text.utf8), name: "x.json")
  }

  private let one =
    #"{"session":"a","utterances":[{"speaker":"T","role":"therapist","text":"Hi"}]}"#

  @Test func oneAListOrLines() throws {
    let two = one.replacing("\"a\"", with: "\"b\"")
    for text in [one, "[\(one),\n\(two)]", "\(one)\n\(two)\n", "\(one)\n\n\(two)"] {
      let ids = try read(text).map { try $0.get().transcript.session.id.rawValue }
      #expect(ids == (text == one ? ["a"] : ["a", "b"]))
    }
  }

  @Test func aBadLineIsOneFailure() throws {
    let results = read("\(one)\n{\"session\": \"b\", \"utterances\": [\n\(one)\n")
    #expect(results.count == 3)
    guard case .failure(let error) = results[1] else {
      Issue.record("was read")
      return
    }
    #expect(error.diagnostics[0].location?.line == 2)
    #expect(error.diagnostics[0].id == "json-syntax")
  }

  @Test func unknownKeysAreNamedOnce() throws {
    let text =
      #"{"utterances":[{"speaker":"T","text":"a","x":1},{"speaker":"T","text":"b","x":2}],"#
      + #""site":"Leeds","colour":3}"#
    let reading = try #require(read(text).first).get()
    #expect(reading.transcript.session.id == "x")
    #expect(reading.transcript.session.metadata == ["site": "Leeds"])
    #expect(reading.diagnostics.map(\.id) == ["unknown-key", "unknown-key"])
    #expect(reading.diagnostics.last?.hint?.hasPrefix("known keys: id, n, speaker") == true)
  }
}
