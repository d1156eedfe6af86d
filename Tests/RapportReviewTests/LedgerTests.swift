import RapportCodebooks
import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// The ledger of rules on the site.
@Suite struct LedgerTests {
  private func judged() async throws -> ReviewSample {
    let sample = try await ReviewSample()
    _ = await sample.send("decide", [("accept", "1.7.22.book/hedge")])
    _ = await sample.send("decide", [("reject", "2.13.23.book/owns")])
    return sample
  }

  @Test func everyFigureLeadsToItsWords() async throws {
    let sample = try await judged()
    let page = await sample.get("/ledger")
    #expect(page.status == 200)
    for rule in ["hedge.short", "hedge.suppose", "owns.may", "refusal.not", "risk.go-on"] {
      #expect(page.text.contains("<code>book@0.1.0/\(rule)</code>"), "\(rule)")
    }
    #expect(page.text.contains("100.0% (20.7% to") || page.text.contains("100.0% (20.7 to 100.0)"))
    let target = "/ledger/rule?rule=book%400.1.0%2Fowns.may&amp;state=rejected"
    #expect(page.text.contains("href=\"\(target)\">1</a>"))
    let moments = await sample.get(target.replacing("&amp;", with: "&"))
    #expect(moments.text.contains("href=\"/session/s01?u=2\">s01, 2</a>"))
    #expect(moments.text.contains("I may have") && moments.text.contains("rejected, "))
    let other = await sample.get("/ledger/rule?rule=book%400.1.0%2Fowns.may&state=accepted")
    #expect(!other.text.contains("rushed"))
    #expect(await sample.get("/ledger/rule?rule=book%409/none").status == 404)
    #expect(await sample.get("/ledger?codebook=none").text.contains("0 rules fired"))
  }

  @Test func rulesMostlyWrongComeFirst() async throws {
    let sample = try await judged()
    var page = await sample.get("/ledger").text
    #expect(page.contains("No rule was right in fewer than 50% of at least 10 reviewed codings."))
    page = await sample.get("/ledger?reviewed=1&below=0.9").text
    let link = "/ledger/set-aside?codebook=book&amp;rule=owns.may"
    #expect(page.contains("0 of 1 reviewed codings were right. <a href=\"\(link)\""))
    #expect(!page.contains("set-aside?codebook=book&amp;rule=hedge.short"))
  }

  @Test func aRuleIsSetAsideAndTakenBack() async throws {
    let sample = try await judged()
    let proposal = await sample.get("/ledger/set-aside?codebook=book&rule=owns.may").text
    #expect(proposal.contains("+         set-aside: &quot;0 of 1 reviewed") == false)
    #expect(proposal.contains("set-aside: \"0 of 1 reviewed codings were right\""))
    #expect(try sample.store.codebooks()?["book"]?.version == "0.1.0", "nothing is done yet")
    func send(_ why: String) async throws -> ReviewResponse {
      let codebook = try #require(try sample.store.codebooks()?["book"])
      return await sample.post(
        "/ledger/set-aside",
        [
          await sample.guards()[0], ("codebook", "book"), ("rule", "owns.may"),
          ("fingerprint", codebook.fingerprint.hex), ("why", why),
        ])
    }
    let saved = try await send("wrong <b>too</b> often")
    #expect(saved.status == 303)
    let code = try #require(try sample.store.codebooks()?["book"]?.codes[2])
    #expect(code.rulesSetAside.map(\.setAside) == ["wrong <b>too</b> often"])
    #expect(try sample.store.codebooks()?["book"]?.version == "0.1.1")
    let changed = await sample.get(try #require(saved.header("Location"))).text
    #expect(changed.contains("1 session must be coded anew: `rapport study code`"))
    #expect(changed.contains("wrong &lt;b&gt;too&lt;/b&gt; often"))
    #expect(changed.contains("--- a/book.yaml"))
    #expect(
      try sample.store.audit().map(\.action).suffix(2) == ["add-codebook", "set-rule-aside"])
    #expect(await sample.get("/ledger").text.contains("Take back\u{2026}</a>"))
    #expect(try await send("").status == 303)
    #expect(try sample.store.codebooks()?["book"]?.codes[2].rules.count == 1)
    #expect(try sample.store.audit().last?.action == "take-rule-back")
  }

  @Test func anOldPageChangesNothing() async throws {
    let sample = try await judged()
    let response = await sample.post(
      "/ledger/set-aside",
      [
        await sample.guards()[0], ("codebook", "book"), ("rule", "owns.may"),
        ("fingerprint", "00"),
      ])
    #expect(response.status == 409)
    #expect(try sample.store.codebooks()?["book"]?.version == "0.1.0")
  }

  /// Nothing of a session that somebody codes in a packet stands on pages about the whole study.
  @Test func sessionsOfOpenPacketsAreLeftOut() async throws {
    let sample = try await judged()
    try sample.add(
      [("T", "Secret one."), ("C", "I suppose secretly."), ("C", "I can't go on like this.")],
      id: "s02",
      codings: [
        Coding(
          code: ReviewSample.code("hedge"), utterance: 1,
          evidence: [Evidence(rule: "hedge.secret", ranges: [2..<9])]),
        Coding(
          code: ReviewSample.code("risk"), utterance: 2,
          evidence: [Evidence(rule: "risk.secret", ranges: [8..<23])]),
      ])
    let pages = [
      "/ledger", "/ledger/rule?rule=book%400.1.0%2Fhedge.secret", "/flags", "/drawn",
      "/therapist/t-1",
    ]
    let target = pages[1]
    #expect(await sample.get(target).status == 200)
    let packet = try sample.store.makePacket(for: "anna", of: ["s02"], by: "anna")
    for page in pages {
      let text = await sample.get(page).text
      #expect(!text.contains("secret") && !text.contains("s02"), "\(page)")
      if page != target { #expect(text.contains("1 session is left out"), "\(page)") }
    }
    #expect(await sample.get(target).status == 404)
    try sample.store.finish("s02", in: packet.id, by: "anna")
    #expect(await sample.get(target).status == 200)
  }

  @Test func readingTheWordsIsWrittenDown() async throws {
    let sample = try await ReviewSample()
    for page in ["/ledger/rule?rule=book%400.1.0%2Fowns.may", "/flags", "/therapist/t-1"] {
      let before = try sample.store.audit(of: "s01").count { $0.action == "read-transcript" }
      _ = await sample.get(page)
      let after = try sample.store.audit(of: "s01").count { $0.action == "read-transcript" }
      #expect(after == before + 1, "\(page)")
    }
  }
}
