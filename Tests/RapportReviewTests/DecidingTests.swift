import Foundation
import RapportCodebooks
import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

@Suite struct DecidingTests {
  private static let refusal = "3.2.13.book/refusal"

  private func kinds(_ sample: ReviewSample) throws -> [Decision.Kind] {
    try sample.store.log(of: "s01").decisions.map(\.kind)
  }

  /// The card of a code as the session's page has it.
  private func card(_ key: String, _ sample: ReviewSample) async -> String {
    let page = await sample.get("/session/s01").text
    let parts = page.components(separatedBy: "<li id=\"c-\(key)\"")
    return parts.count == 2 ? parts[1].components(separatedBy: "</li>")[0] : ""
  }

  @Test func acceptingIsInTheLogAndOnThePage() async throws {
    let sample = try await ReviewSample()
    let before = await card(Self.refusal, sample)
    #expect(before.contains("is-pending") && before.contains("Accept Refusal"))
    let response = await sample.send("decide", [("accept", Self.refusal)])
    #expect(response.status == 303)
    #expect(response.header("Location") == "/session/s01#c-" + Self.refusal)
    let decision = try #require(try sample.store.log(of: "s01").decisions.first)
    #expect(decision.kind == .accept && decision.rater == "anna" && !decision.isBlind)
    #expect(decision.anchor.quote == "did not try")
    let after = await card(Self.refusal, sample)
    #expect(after.contains("is-accepted") && after.contains("Undo: Refusal"))
    #expect(await sample.get("/session/s01").text.contains("1 of 4 codes decided"))
  }

  @Test func rejectingThenUndoing() async throws {
    let sample = try await ReviewSample()
    _ = await sample.send("decide", [("reject", Self.refusal)])
    #expect(await card(Self.refusal, sample).contains("is-rejected"))
    _ = await sample.send("decide", [("undo", "last")])
    #expect(await card(Self.refusal, sample).contains("is-pending"))
    #expect(try kinds(sample) == [.reject, .undo])
    let response = await sample.send("decide", [("undo", "last")])
    #expect(response.status == 409)
    #expect(try kinds(sample).count == 2)
  }

  @Test func changingWithNoteAndConfidence() async throws {
    let sample = try await ReviewSample()
    let response = await sample.send(
      "decide",
      [
        ("at", Self.refusal), ("do", "change"), ("code", "book/hedge"), ("confidence", "4"),
        ("why", "rather a hedge"),
      ])
    #expect(response.status == 303)
    let decision = try #require(try sample.store.log(of: "s01").decisions.first)
    #expect(decision.newCode == ReviewSample.code("hedge") && decision.confidence == 4)
    #expect(
      await card(Self.refusal, sample)
        .contains("changed to Hedge, sure 4 of 5: rather a hedge"))
  }

  @Test func noteDecidesNothing() async throws {
    let sample = try await ReviewSample()
    let fields = [("at", Self.refusal), ("do", "note")]
    #expect(await sample.send("decide", fields).status == 400)
    #expect(await sample.send("decide", fields + [("why", "ask her")]).status == 303)
    #expect(try kinds(sample) == [.note])
    #expect(await card(Self.refusal, sample).contains("is-pending"))
  }

  @Test(arguments: [
    // What the form says of the words; the stretch that the code is put on, nil where refused.
    ("", "", 0..<35), ("rushed you", "24", 24..<34), ("you", "31", 31..<34),
    ("You", "7", 0..<3), ("not there", "", nil),
  ])
  func addingOnWords(quote: String, start: String, range: Range<Int>?) async throws {
    let sample = try await ReviewSample()
    let response = await sample.send(
      "add", [("u", "2"), ("code", "book/hedge"), ("quote", quote), ("start", start)])
    let decision = try sample.store.log(of: "s01").decisions.first
    #expect(decision?.anchor.range == range)
    #expect(response.status == (range == nil ? 400 : 303))
    guard let range else { return }
    let key = "2.\(range.lowerBound).\(range.upperBound).book/hedge"
    #expect(await card(key, sample).contains("added by you"))
    let id = try #require(decision?.id.rawValue)
    _ = await sample.send("decide", [("undo", id)])
    #expect(await card(key, sample).isEmpty)
  }

  @Test(arguments: [
    [("u", "99"), ("code", "book/hedge")], [("u", "2"), ("code", "book/none")],
    [("u", "2"), ("code", "")], [("u", "-1"), ("code", "book/hedge")],
  ])
  func whatCannotBeAddedIsRefused(fields: [(String, String)]) async throws {
    let sample = try await ReviewSample()
    #expect(await sample.send("add", fields).status == 400)
    #expect(try kinds(sample).isEmpty)
  }

  @Test(arguments: [
    "3.2.99.book/refusal", "3.2.13.book/none", "99.0.0.book/refusal", "x", "", "3.13.2.book/hedge",
    "3.-5.2.book/hedge",
  ])
  func whatIsNotThereIsNotDecided(key: String) async throws {
    let sample = try await ReviewSample()
    #expect(await sample.send("decide", [("accept", key)]).status == 400)
    #expect(try kinds(sample).isEmpty)
  }

  @Test func allRightExceptTheTickedAndTheFlags() async throws {
    let sample = try await ReviewSample()
    _ = await sample.send("decide", [("reject", "1.7.22.book/hedge")])
    let response = await sample.acceptRest(except: [Self.refusal])
    #expect(response.status == 303)
    let decisions = try sample.store.log(of: "s01").decisions
    #expect(decisions.map(\.kind) == [.reject, .accept])
    #expect(decisions[1].anchor.code == ReviewSample.code("owns"))
  }

  @Test func nothingIsAcceptedUnseen() async throws {
    let sample = try await ReviewSample()
    _ = await sample.send("accept-rest", [("shown", Self.refusal)])
    let codes = try sample.store.log(of: "s01").decisions.map(\.anchor.code.code)
    #expect(codes == ["refusal"])
  }

  @Test func theFilterHoldsForTheRest() async throws {
    let sample = try await ReviewSample()
    _ = await sample.acceptRest("?family=withdrawal")
    let codes = try sample.store.log(of: "s01").decisions.map(\.anchor.code.code)
    #expect(codes == ["hedge", "refusal"])
  }

  @Test func aFormOfAnEarlierReadingIsRefused() async throws {
    let sample = try await ReviewSample()
    let guards = await sample.guards()
    let transcript = try sample.store.transcript(of: "s01")
    try sample.store.save(
      CodedSession(transcript: transcript, rater: .rules, codings: ReviewSample.codings))
    let response = await sample.post(
      "/session/s01/decide", guards + [("accept", Self.refusal)])
    #expect(response.status == 409)
    #expect(try kinds(sample).isEmpty)
    #expect(await sample.send("decide", [("accept", Self.refusal)]).status == 303)
  }

  @Test func theScriptGetsTheCardAlone() async throws {
    let sample = try await ReviewSample()
    let response = await sample.send(
      "decide", [("accept", Self.refusal)], headers: ["x-rapport-part": "1"])
    #expect(response.status == 200)
    #expect(response.header("X-Rapport-Progress") == "1 of 4 codes decided")
    let text = String(decoding: response.body, as: UTF8.self)
    #expect(text.hasPrefix("<li id=\"c-\(Self.refusal)\"") && !text.contains("<html"))
  }
}
