import RapportTranscripts
import Testing

@Suite struct TranscriptJSONTests {
  @Test func roundTripIsEqual() throws {
    let session = Session(
      id: "s\"1\n", therapists: ["T1", "T2"], clients: ["C"], group: "G", number: 3,
      date: "2026-03-01", minutes: 49.5, modality: "video", present: ["x"], language: "en-GB",
      metadata: ["b": "2", "a": "é\u{1}"])
    let utterances = [
      Utterance(id: "0", speaker: "T1", text: "Hi 👩‍👩‍👧 [laughs]", start: 1500, end: 62_000),
      Utterance(
        id: "x", speaker: "C", text: "[pause 5 s] عربي", marks: [], addressees: ["T1", "T2"]),
    ]
    let transcript = Transcript(
      session: session,
      speakers: [
        Speaker(id: "T1", name: "Anna", role: .therapist), Speaker(id: "T2"),
        Speaker(id: "C", role: .client),
      ], utterances: utterances)
    for isIndented in [false, true] {
      let json = transcript.json(isIndented: isIndented)
      let read = try Transcript.decode(json: Array(json.utf8)[...])
      #expect(read.value == transcript)
      #expect(read.diagnostics == [])
      #expect(read.value.json(isIndented: isIndented) == json)
    }
  }

  static let bad = [
    ("[1]", "json-no-transcript"), ("{}", "json-no-utterances"), ("{\"a\":1,}", "json-syntax"),
    ("{\"utterances\":[{\"text\":1}],\"session\":\"s\"}", "json-no-text"),
    ("{\"utterances\":[]}", "json-no-session"), ("\"\\ud800\"", "json-syntax"),
    ("{\"session\":\"s\",\"utterances\":[{\"text\":\"a\",\"role\":\"boss\"}]}", "unknown-role"),
    ("{\"session\":\"s\",\"utterances\":[{\"text\":\"a\",\"start\":\"soon\"}]}", "json-value"),
    (
      "{\"session\":\"s\",\"utterances\":[{\"text\":\"a\",\"marks\":[{\"kind\":\"pause\","
        + "\"start\":0,\"end\":9}]}]}", "json-value"
    ),
    (String(repeating: "[", count: 5000), "json-syntax"),
  ]

  @Test(arguments: bad) func complains(_ text: String, _ id: String) throws {
    let error = try #require(throws: InvalidInput.self) {
      try Transcript.decode(json: Array(text.utf8)[...], file: "x")
    }
    #expect(error.diagnostics.map(\.id) == [id])
  }
}
