import Foundation
import RapportCodebooks
import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// Sessions of many utterances: parts of the transcript, and decisions that look at little.
@Suite struct LongSessionTests {
  private static let lines = (0..<600).map { index in
    (index % 2 == 0 ? "T" : "C", "Sentence \(index) of words that somebody may have said.")
  }
  private static let codings = (0..<600).map { index in
    Coding(
      code: ReviewSample.code(["owns", "hedge", "refusal", "risk"][index % 4]), utterance: index,
      evidence: [Evidence(rule: .init("rule.\(index % 7)"), ranges: [0..<8])])
  }

  private func sample() async throws -> ReviewSample {
    try await ReviewSample(Self.lines, codings: Self.codings, episodes: [])
  }

  private func utterances(_ page: String) -> [Int] {
    page.components(separatedBy: "<div id=\"u").dropFirst().compactMap {
      Int($0.prefix { $0 != "\"" })
    }
  }

  @Test func everyUtteranceIsInOnePart() async throws {
    let sample = try await sample()
    let parts = ["", "?from=250", "?from=500"]
    var found: [Int] = []
    for part in parts {
      let page = await sample.get("/session/s01" + part).text
      found += utterances(page)
      #expect(page.components(separatedBy: "aria-current=\"page\"").count == 3, "\(part)")
    }
    #expect(found == Array(0..<600))
    let middle = await sample.get("/session/s01?from=250").text
    #expect(middle.contains("<a class=\"step\" href=\"/session/s01#transcript\" rel=\"previous\">"))
    #expect(middle.contains("href=\"/session/s01?from=500#transcript\" rel=\"next\">"))
    #expect(utterances(await sample.get("/session/s01?from=300").text).first == 250)
    #expect(utterances(await sample.get("/session/s01?from=x").text).first == 0)
    #expect(utterances(await sample.get("/session/s01?from=9999").text).first == 500)
  }

  @Test func shortSessionsHaveNoParts() async throws {
    let sample = try await ReviewSample()
    #expect(!(await sample.get("/session/s01").text.contains("class=\"parts\"")))
  }

  @Test(arguments: [
    ("u=3", "/session/s01#u3"), ("u=260", "/session/s01?from=250#u260"),
    ("utterance=599", "/session/s01?from=500#u599"),
    ("at=401.0.8.book/hedge", "/session/s01?from=250#c-401.0.8.book/hedge"),
    // Among every fourth utterance and its neighbours 401 is on another part.
    ("u=401&code=book/hedge", "/session/s01?code=book%2Fhedge&from=333#u401"),
    ("u=403&code=book/hedge", "/session/s01?from=250#u403"),
    ("u=600", nil), ("u=-1", nil), ("u=x", nil), ("utterance=<script>", nil), ("at=1.2.3", nil),
  ])
  func aPlaceIsOnItsPart(query: String, place: String?) async throws {
    let sample = try await sample()
    let encoded = query.replacing("<", with: "%3C").replacing(">", with: "%3E")
    let response = await sample.app.respond(
      to: ReviewRequest(
        target: "/session/s01?" + encoded,
        headers: ["host": ReviewSample.host, "cookie": sample.cookie]))
    #expect(response.status == (place == nil ? 404 : 303))
    #expect(response.header("Location") == place)
  }

  @Test func theRestIsWhatThePartShows() async throws {
    let sample = try await sample()
    _ = await sample.acceptRest("?from=250")
    let utterances = try sample.store.log(of: "s01").decisions.map(\.anchor.utterance)
    #expect(utterances == (250..<500).filter { $0 % 4 != 3 })
  }

  @Test func firstLookGoesToOtherParts() async throws {
    let sample = try await sample()
    let page = await sample.get("/session/s01?from=500").text
    #expect(page.contains("<a href=\"/session/s01#c-3.0.8.book/risk\">Risk, utterance 3</a>"))
  }

  /// Ten decisions of every kind, also by others, in parts; then the pages, against those of a site
  /// that reads the whole log.
  @Test func decidingOneByOneGivesTheWholePage() async throws {
    let sample = try await sample()
    func send(_ action: String, _ fields: [(String, String)], _ key: String?) async throws {
      let response = await sample.send(action, fields, headers: ["x-rapport-part": "1"])
      #expect(response.status == 200)
      let part = String(decoding: response.body, as: UTF8.self)
      let whole = await sample.get("/session/s01?from=250").text
      #expect(part.isEmpty || whole.contains(part), "\(fields)")
      #expect(key.map { part.contains("id=\"c-\($0)\"") } ?? part.isEmpty, "\(fields)")
      let progress = try #require(response.header("X-Rapport-Progress"))
      #expect(whole.contains("role=\"status\">\(progress)</p>"))
    }
    let keys = [301, 302, 304].map {
      "\($0).0.8.book/\(["owns", "hedge", "refusal", "risk"][$0 % 4])"
    }
    try await send("decide?from=250", [("accept", keys[0])], keys[0])
    try await send("decide?from=250", [("reject", keys[1])], keys[1])
    try await send(
      "decide?from=250", [("at", keys[2]), ("do", "change"), ("code", "book/hedge")], keys[2])
    let added = "305.13.15.book/refusal"
    try await send(
      "add?from=250", [("u", "305"), ("code", "book/refusal"), ("quote", "of")], added)
    let anchor = try #require(
      Anchor(
        code: ReviewSample.code("hedge"), utterance: 301, range: 0..<8,
        in: try sample.store.transcript(of: "s01")))
    _ = try sample.store.append(
      Decision(
        id: "", session: "s01", revision: try sample.store.transcript(of: "s01").revision,
        kind: .reject, anchor: anchor, rater: "ben", at: 0))
    try await send("decide?from=250", [("undo", "last")], nil)
    try await send("decide?from=250", [("undo", "last")], keys[2])
    try await send("decide?from=250", [("accept", keys[2])], keys[2])
    for part in ["", "?from=250", "?state=pending&from=250", "?code=book/owns"] {
      let target = "/session/s01" + part
      let page = ReviewSample.withoutTokens(await sample.get(target).text)
      #expect(try await sample.freshly(target) == page, "\(part)")
    }
  }
}
