import RapportCodebooks
import RapportCoding
import RapportStore
import RapportTranscripts
import Testing

extension InBrowser {
  /// Several people with their own names, one after the other in the same browser.
  @Suite("A shared study") struct SharedStudyTests {
    static let password = "a quiet evening"
    static let users = [
      StudyUser(name: "sam", role: .supervisor), StudyUser(name: "ben", role: .rater),
      StudyUser(name: "cleo", role: .trainee),
      StudyUser(name: "tess", role: .therapist, therapist: "t-1"),
      StudyUser(name: "ada", role: .admin),
    ]

    /// A study with users.
    static func study() throws -> SampleStudy {
      let study = try SampleStudy()
      for user in users { try study.store.save(user, password: password, by: "test") }
      return study
    }

    /// Signs whoever is in out, and somebody in.
    static func signIn(_ name: String, _ browser: Browser, _ site: Site) async throws {
      if try await browser.count("form[action='/sign-out'] button") > 0 {
        try await browser.click("form[action='/sign-out'] button")
        try await browser.wait(for: "signed out", "!document.querySelector('.signed-in')")
      }
      try await browser.open(site.origin + "/sign-in")
      try await browser.type(name, into: "input[name=name]")
      try await browser.type(password, into: "input[name=password]")
      try await browser.click("form.account button")
      try await browser.wait(for: name, in: ".signed-in")
    }

    @Test func codedBlindByTwoThenSettled() async throws {
      let study = try Self.study()
      try await InBrowser.visit(study, toUsers: true) { browser, site in
        try await isKeptOut(browser, site)
        try await makesPackets(browser, site, study)
        try await codes("ben", ["#u3": ("book/refusal", "did not try")], browser, site, study)
        try await codes(
          "cleo",
          ["#u1": ("book/hedge", "I suppose"), "#u3": ("book/refusal", "did not try")], browser,
          site, study)
        try await settles(browser, site, study)
        try await Self.signIn("cleo", browser, site)
        try await browser.open(site.origin + "/progress")
        try await browser.wait(for: "Hedge", in: "main")
      }
      #expect(try study.store.check().isEmpty)
    }

    private func isKeptOut(_ browser: Browser, _ site: Site) async throws {
      try await browser.wait(for: "Sign in", in: "h1")
      try await browser.type("ben", into: "input[name=name]")
      try await browser.type("guessed", into: "input[name=password]")
      try await browser.click("form.account button")
      try await browser.wait(for: "wrong", in: ".notice")
      try await Self.signIn("ben", browser, site)
      for path in ["/session/s02", "/sessions", "/packets", "/adjudication"] {
        try await browser.open(site.origin + path)
        #expect(try await !browser.text(of: "body").contains("suppose"), "\(path)")
        #expect(try await browser.count("table") == 0, "\(path)")
      }
    }

    private func makesPackets(
      _ browser: Browser, _ site: Site, _ study: SampleStudy
    ) async throws {
      try await Self.signIn("sam", browser, site)
      for (number, rater) in ["ben", "cleo"].enumerated() {
        try await browser.open(site.origin + "/packets")
        try await browser.click("select[name=rater] option[value='\(rater)']")
        try await browser.click("input[name=session][value=s02]")
        try await browser.click("button[value=ticked]")
        try await browser.wait(
          for: "packet of \(rater)",
          "document.querySelectorAll('table.sessions tbody tr, main table tbody tr').length"
            + " == \(number + 1)")
      }
      for rater: Rater.ID in ["ben", "cleo"] {
        let packet = try #require(try study.store.packets(of: rater).first)
        #expect(packet.sessions == ["s02"] && packet.hidesMachine && packet.hidesRaters)
      }
    }

    private func codes(
      _ rater: String, _ codes: KeyValuePairs<String, (code: String, words: String)>,
      _ browser: Browser, _ site: Site, _ study: SampleStudy
    ) async throws {
      try await Self.signIn(rater, browser, site)
      try await browser.open(site.origin + "/coding")
      try await browser.click("a[href='/session/s02']")
      try await browser.wait(for: "Blind coding.", in: ".packet")
      #expect(try await browser.count(".card") == 0, "nobody's codes")
      #expect(
        try await !browser.run("return document.body.innerHTML.includes('hedge.suppose')").isTrue)
      for (place, given) in codes {
        try await browser.select(given.words, in: "\(place) .words")
        try await browser.press("c")
        try await browser.wait(for: "Add a code", in: "h1")
        try await browser.click("button[name=code][value='\(given.code)']")
        try await browser.wait(for: "added by you", in: "\(place) .card")
      }
      try await browser.click("input[name=sure]")
      try await browser.click("form[action*='/finish/'] button")
      try await browser.wait(for: "done", in: "main")
      _ = try await Deadline(seconds: 20).wait(for: "a finished session") {
        try study.store.packets(of: .init(rater)).first?.finished.contains("s02") == true
          ? true : nil
      }
      #expect(
        try study.decisions("s02").filter { $0.hasPrefix(rater) }
          == codes.map { "\(rater) blind add \($0.value.code) '\($0.value.words)'" })
    }

    private func settles(_ browser: Browser, _ site: Site, _ study: SampleStudy) async throws {
      try await Self.signIn("sam", browser, site)
      try await browser.open(site.origin + "/adjudication")
      try await browser.click("tbody th a")
      try await browser.wait(for: "1 of 1 difference open", in: "#progress")
      let before = try await browser.text(of: "main table")
      try await browser.click("button[aria-label='Present, difference 1']")
      try await browser.wait(for: "0 of 1 difference open", in: "#progress")
      let after = try await browser.text(of: "main table")
      #expect(before != after && after.contains("against settled"), "the agreement has changed")
      let settled = try #require(try study.store.adjudications(of: "s02").first)
      #expect(settled.outcome == .present && settled.by == "sam")
      #expect(
        settled.anchor.code.description == "book/hedge" && settled.anchor.quote == "I suppose")
    }

    @Test func reportsAndRules() async throws {
      let study = try Self.study()
      try await InBrowser.visit(study, toUsers: true) { browser, site in
        try await Self.signIn("sam", browser, site)
        try await browser.open(site.origin + "/therapist/t-1")
        #expect(try await browser.count("#answers") == 0, "the therapist sees it first")
        try await Self.signIn("tess", browser, site)
        try await browser.wait(for: "You see this first.", in: ".notice")
        try await browser.type("The group was new.", into: "textarea[name=text]")
        try await browser.click("form[action$='/answer'] button")
        try await browser.wait(for: "The group was new.", in: ".answer")
        #expect(try study.store.answers(to: "t-1").map(\.text) == ["The group was new."])
        try await browser.open(site.origin + "/therapist/t-2")
        #expect(try await browser.count("#answers") == 0, "another's report")
        try await Self.signIn("sam", browser, site)
        try await browser.open(site.origin + "/therapist/t-1")
        try await browser.wait(for: "The group was new.", in: ".answer")
        try await setsARuleAside(browser, site, study)
      }
    }

    private func setsARuleAside(
      _ browser: Browser, _ site: Site, _ study: SampleStudy
    ) async throws {
      try await browser.open(site.origin + "/ledger?reviewed=1&below=1")
      try await browser.wait(for: "hedge.suppose", in: "main")
      try await browser.open(
        site.origin + "/ledger/set-aside?codebook=book&rule=owns.may")
      try await browser.wait(for: "Set aside owns.may", in: "h1")
      try await browser.type("too wide", into: "input[name=why]")
      try await browser.click("main form button")
      try await browser.wait(
        for: "changed codebook", "location.pathname.startsWith('/ledger/changed')")
      let rules = try #require(try study.store.codebooks()).codebooks.flatMap(\.codes)
        .flatMap(\.rulesSetAside)
      #expect(rules.map(\.id) == ["owns.may"] && rules.map(\.setAside) == ["too wide"])
    }
  }
}
