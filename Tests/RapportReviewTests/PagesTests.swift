import Foundation
import RapportCodebooks
import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

@Suite struct PagesTests {
  @Test func theListSaysWhatToLookAtFirst() async throws {
    let sample = try await ReviewSample()
    var page = await sample.get("/sessions").text
    #expect(page.contains("SAFETY: 1 flag</strong>, 1 unanswered rupture, 1 uncertain"))
    #expect(page.contains("0 of 4") && page.contains("to do"))
    _ = await sample.send("decide", [("accept", "4.8.23.book/risk")])
    page = await sample.get("/sessions").text
    #expect(!page.contains("SAFETY: 1") && page.contains("1 of 4"))
    #expect(!page.contains("fine"), "the list has no words of a transcript")
  }

  @Test(arguments: [
    ("/sessions?therapist=t-1", true), ("/sessions?therapist=t-2", false),
    ("/sessions?state=open", true),
    ("/sessions?state=done", false), ("/sessions?state=uncoded", false),
  ])
  func theListIsFiltered(target: String, isShown: Bool) async throws {
    let sample = try await ReviewSample()
    #expect(await sample.get(target).text.contains("/session/s01") == isShown)
  }

  @Test func sessionsWithFlagsComeFirst() async throws {
    let sample = try await ReviewSample()
    let calm = ReviewSample.transcript([("T", "Hello."), ("C", "Hello.")], id: "a00")
    _ = try sample.store.add(calm)
    try sample.store.save(CodedSession(transcript: calm, rater: .rules))
    let page = await sample.get("/sessions").text
    let places = ["/session/s01", "/session/a00"].map { page.range(of: $0)?.lowerBound }
    #expect(try #require(places[0]) < #require(places[1]))
  }

  @Test func theSessionSaysWhereToLookFirst() async throws {
    let sample = try await ReviewSample()
    let page = await sample.get("/session/s01").text
    let reasons = [
      "SAFETY: for a person to read", "A strength", "Unanswered", "Uncertain",
    ]
    let places = reasons.compactMap { page.range(of: "<strong>\($0)</strong>")?.lowerBound }
    #expect(places.count == 4 && places == places.sorted())
  }

  @Test func evidenceIsMarkedAndExplained() async throws {
    let sample = try await ReviewSample()
    let page = await sample.get("/session/s01").text
    #expect(page.contains("<mark class=\"ev other depth0\" title=\"Hedge\">suppose</mark>"))
    #expect(
      page.contains(
        "<code>hedge.suppose +0.50, hedge.short +0.50</code>: 1 of 1 needed, tier C"))
    let code = await sample.get("/session/s01/code?at=1.7.22.book/hedge").text
    #expect(code.contains("Says less than it could.") && code.contains("\u{201C}suppose\u{201D}"))
  }

  @Test(arguments: [
    ("role=therapist", ["owns"]), ("role=client", ["hedge", "refusal", "risk"]),
    ("family=withdrawal", ["hedge", "refusal"]), ("tier=C", ["hedge"]),
    ("code=book/risk", ["risk"]), ("state=pending&tier=B", ["owns", "risk"]),
    ("state=rejected", ["refusal"]), ("state=added", []),
    ("state=nonsense", ["hedge", "owns", "refusal", "risk"]),
  ])
  func codesAreFiltered(query: String, codes: [String]) async throws {
    let sample = try await ReviewSample()
    _ = await sample.send("decide", [("reject", "3.2.13.book/refusal")])
    let page = await sample.get("/session/s01?" + query).text
    let shown = page.components(separatedBy: "<li id=\"c-").dropFirst().compactMap {
      $0.prefix { $0 != "\"" }.split(separator: "/").last.map(String.init)
    }
    #expect(shown == codes)
  }

  @Test func hostileWordsStayWords() async throws {
    let hostile = "</p><script>alert(1)</script> \"onmouseover='x' & \u{202E}"
    let sample = try await ReviewSample(
      [("T", hostile), ("C\"><b>", hostile)],
      codings: [
        Coding(
          code: ReviewSample.code("hedge"), utterance: 0,
          evidence: [Evidence(rule: "hedge.suppose", ranges: [4..<12])])
      ], episodes: [], id: "s<script>01")
    let session = "/session/s%3Cscript%3E01"
    let key = "0.4.12.book/hedge"
    for target in [
      "/sessions", session, session + "/code?at=" + key, session + "/why-not?u=0&code=book/hedge",
      session + "/add?u=1&quote=%22%3E%3Cscript%3E&start=%22%3E%3Cb%3E",
    ] {
      let (status, page) = await sample.get(target)
      #expect(status == 200)
      #expect(!page.contains("<script>") && !page.contains("<b>") && !page.contains("\u{202E}"))
      #expect(page.components(separatedBy: "<script ").count == 2, "the site's own script only")
    }
    let guards = await sample.guards("s%3Cscript%3E01")
    let response = await sample.post(
      session + "/decide",
      guards + [("at", key), ("do", "reject"), ("why", "<script>alert(2)</script>")])
    #expect(response.header("Location") == session + "#c-" + key)
    #expect(await sample.get(session).text.contains(": &lt;script&gt;alert(2)&lt;/script&gt;"))
  }

  @Test func aLongSessionStaysAPage() async throws {
    let lines = (0..<3_000).map { index in
      (index % 2 == 0 ? "T" : "C", "Sentence \(index) of words that somebody may have said.")
    }
    let codings = (0..<10_000).map { index in
      Coding(
        code: ReviewSample.code(["hedge", "owns", "refusal", "risk"][index % 4]),
        utterance: index * 3 / 10,
        evidence: [Evidence(rule: .init("rule.\(index % 7)"), ranges: [0..<8])])
    }
    let sample = try await ReviewSample(lines, codings: codings, episodes: [])
    let page = await sample.get("/session/s01")
    #expect(page.status == 200)
    let size = page.text.utf8.count
    #expect(size < 2_500_000, "\(size) bytes")
    #expect(page.text.components(separatedBy: "<li id=\"c-").count > 800)
    let filtered = await sample.get("/session/s01?code=book/owns&state=accepted").text
    #expect(filtered.utf8.count < 250_000)
  }
}
