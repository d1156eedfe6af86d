import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// Tables of codings into a study, and where they don't fit it.
@Suite struct CodingsImportTests {
  private static let book = Codebook(
    id: "book", version: "1",
    codes: [
      Code(
        id: "hedge", aliases: ["HE"], name: "Hedge", roles: [.client], valence: .signal),
      Code(id: "refusal", name: "Refusal", roles: [.client], valence: .signal),
    ], fingerprint: Fingerprint(of: [1]))
  private static let transcript = Transcript.sample(
    "T: How was it?\nC: Fine \u{1F600}, I suppose.\nC: I did not try.", id: "s1")

  private func take(_ csv: String, rater: Rater.ID? = "ben") throws -> [CodedSession] {
    var codings = CodingsImport(codebooks: [Self.book]) { session in
      session == "s1" ? Self.transcript : nil
    }
    try codings.add(csv: Array(csv.utf8), file: "c.csv", rater: rater)
    return codings.readings
  }

  @Test func wordsAreFoundByCodePointsOrQuote() throws {
    let readings = try take(
      """
      session,utterance,code,start,end,quote
      s1,1,HE,8,17,I suppose
      s1,2,book/refusal,,,did not
      s1,2,hedge,,,
      s1,0,n/a,,,
      """)
    #expect(readings.count == 1 && readings[0].rater == Rater(id: "ben", kind: .human))
    let anchors = readings[0].codings.compactMap { Anchor($0, in: Self.transcript) }
    #expect(anchors.map(\.quote) == ["I suppose", "I did not try.", "did not"])
    #expect(anchors.map(\.code.code) == ["hedge", "hedge", "refusal"])
  }

  @Test func eachRaterHasAReadingAlsoWithoutACode() throws {
    let readings = try take(
      "session,utterance,code,rater\ns1,1,hedge,eva\ns1,2,,ben\n", rater: nil)
    #expect(readings.map(\.rater.id) == ["ben", "eva"])
    #expect(readings.map(\.codings.count) == [0, 1])
  }

  static let broken: [(csv: String, complaint: String)] = [
    (
      "session,utterance,code\ns1,1,hedge\ns9,1,hedge",
      "c.csv:3:1: the study has no session 's9' [codings-unknown-session]"
    ),
    (
      "session,utterance,code\ns1,7,hedge",
      "c.csv:2:4: session 's1' has no utterance '7' [codings-unknown-utterance]"
    ),
    (
      "session,utterance,code\ns1,1,hodge",
      "c.csv:2:6: no codebook of the study has a code 'hodge' [codings-unknown-code]"
    ),
    (
      "session,utterance,code,quote\ns1,1,hedge,Never said",
      "c.csv:2:12: the utterance doesn't have the words that the row is about [codings-other-words]"
    ),
    (
      "session,utterance,code,start,end\ns1,1,hedge,4,99",
      "c.csv:2:12: the utterance doesn't have the words that the row is about [codings-other-words]"
    ),
    (
      "session,utterance,code\ns1,,hedge",
      "c.csv:2:1: the row names no session or no utterance [codings-row]"
    ),
    (
      "session,utterance,code,kind\ns1,1,hedge,model",
      "c.csv:2:12: only codings of people can be imported, not of a rater of kind 'model'"
        + " [codings-not-human]"
    ),
    (
      "session,code\ns1,hedge",
      "c.csv:1: a table of codings needs columns session, utterance, code [codings-columns]"
    ),
  ]

  @Test(arguments: broken) func whatDoesNotFitIsNamed(csv: String, complaint: String) throws {
    let error = #expect(throws: InvalidInput.self) { try take(csv) }
    let first = try #require(error?.diagnostics.first)
    let place = first.location.map(\.description) ?? ""
    #expect("\(place): \(first.message) [\(first.id)]" == complaint)
  }

  @Test func aRowMustSayWhoCodedIt() throws {
    let error = #expect(throws: InvalidInput.self) {
      try take("session,utterance,code\ns1,1,hedge", rater: nil)
    }
    #expect(error?.diagnostics.map(\.id) == ["codings-no-rater"])
  }
}
