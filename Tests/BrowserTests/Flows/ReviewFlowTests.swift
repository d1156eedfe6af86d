import RapportCoding
import RapportStore
import RapportTranscripts
import Testing

extension InBrowser {
  /// A supervisor on their own computer, with the mouse: what the page shows, and what is kept.
  @Suite("A review") struct ReviewFlowTests {
    @Test func fromTheAddressToADecidedSession() async throws {
      let study = try SampleStudy()
      try await InBrowser.visit(study) { browser, site in
        try await choosesASession(browser, site)
        try await decides(browser, study)
        try await changes(browser, study)
        try await addsOnSelectedWords(browser, study)
        try await acceptsTheRest(browser, study)
      }
      #expect(try study.store.check().isEmpty)
    }

    private func choosesASession(_ browser: Browser, _ site: Site) async throws {
      try await browser.wait(for: "Sample", in: "h1")
      #expect(try await !browser.address().contains("token"), "the token is not in the history")
      let first = try await browser.text(of: "tbody tr")
      #expect(first.hasPrefix("s01 ") && first.contains("SAFETY: 1 flag"))
      #expect(try await browser.count("tbody tr") == 3)
      try await browser.click("select[name=therapist] option[value='t-2']")
      try await browser.click(".filters button")
      try await browser.wait(
        for: "one session", "document.querySelectorAll('tbody tr').length == 1")
      #expect(try await browser.text(of: "tbody").hasPrefix("s02 "))
      try await browser.click("select[name=therapist] option[value='']")
      try await browser.click(".filters button")
      try await browser.wait(for: "all", "document.querySelectorAll('tbody tr').length == 3")
      try await browser.click("tbody a[href='/session/s01']")
      try await browser.wait(for: "s01", in: "h1")
      // The address lets nobody in a second time.
      try await browser.open(site.address)
      try await browser.wait(for: "Not let in", in: "h1")
      try await browser.open(site.origin + "/session/s01")
      try await browser.wait(for: "0 of 6 codes decided", in: "#progress")
    }

    private func decides(_ browser: Browser, _ study: SampleStudy) async throws {
      try await browser.wait(
        for: " it. <script>alert(\"never\")</script>", in: "#u3 .words")
      try await browser.click("select[name=family] option[value=withdrawal]")
      try await browser.click(".filters button")
      try await browser.wait(for: "three cards", "document.querySelectorAll('.card').length == 3")
      try await browser.click("button[aria-label='Accept Refusal']")
      try await browser.wait(for: "1 of 6 codes decided", in: "#progress")
      try await browser.wait(for: "Refusal", in: ".card.is-accepted")
      #expect(try study.decisions("s01") == ["anna accept book/refusal 'did not try'"])
      try await browser.click("#u1 button[aria-label='Reject Hedge']")
      try await browser.wait(for: "2 of 6 codes decided", in: "#progress")
      try await browser.wait(for: "rejected", in: "#u1 .card .state")
      try await browser.click("#u1 button[aria-label='Undo: Hedge']")
      try await browser.wait(for: "1 of 6 codes decided", in: "#progress")
      #expect(try await browser.count("#u1 .card.is-pending") == 1)
      #expect(
        try study.decisions("s01").dropFirst() == [
          "anna reject book/hedge 'I suppose'", "anna undo book/hedge 'I suppose'",
        ])
    }

    private func changes(_ browser: Browser, _ study: SampleStudy) async throws {
      try await browser.click("#u7 a.more")
      try await browser.wait(for: "Says less than it could.", in: "main")
      try await browser.click("select[name=code] option[value='book/refusal']")
      try await browser.click("input[name=confidence][value='4']")
      try await browser.type("she says <b>no</b>", into: "textarea[name=why]")
      try await browser.click("button[value=change]")
      try await browser.wait(for: "2 of 6 codes decided", in: "#progress")
      try await browser.wait(
        for: "changed to Refusal, sure 4 of 5: she says <b>no</b>", in: "#u7 .card .state")
      #expect(try await browser.address().contains("family=withdrawal"), "the filter is kept")
      #expect(
        try study.decisions("s01").last
          == "anna change book/hedge 'I suppose' to book/refusal sure 4 because she says <b>no</b>")
      // A remark decides nothing.
      try await browser.click("#u1 a.more")
      try await browser.wait(for: "Says less than it could.", in: "main")
      try await browser.type("ask her", into: "textarea[name=why]")
      try await browser.click("button[value=note]")
      try await browser.wait(for: "2 of 6 codes decided", in: "#progress")
      #expect(
        try study.decisions("s01").last == "anna note book/hedge 'I suppose' because ask her")
    }

    private func addsOnSelectedWords(_ browser: Browser, _ study: SampleStudy) async throws {
      try await browser.click(".filters a")
      try await browser.wait(for: "all cards", "document.querySelectorAll('.card').length == 6")
      try await browser.select("rushed you", in: "#u2 .words")
      #expect(try await browser.run("return getSelection().toString()") == "rushed you")
      try await browser.press("c")
      try await browser.wait(for: "Add a code", in: "h1")
      #expect(
        try await browser.run("return document.querySelector('.adding [name=quote]').value")
          == "rushed you")
      try await browser.click("button[name=code][value='book/owns']")
      try await browser.wait(for: "2 of 6 codes decided, 1 added", in: "#progress")
      try await browser.wait(for: "added by you", in: "#u2 .card.is-accepted")
      let added = try #require(try study.store.log(of: "s01").decisions.last)
      #expect(added.kind == .add && added.anchor.quote == "rushed you")
      #expect(added.anchor.utterance == 2 && added.anchor.range == 24..<34)
      try await browser.click("#decide > button")
      try await browser.wait(
        for: "no added code", "document.querySelectorAll('.card').length == 6")
      #expect(try study.decisions("s01").last == "anna undo book/owns 'rushed you'")
    }

    private func acceptsTheRest(_ browser: Browser, _ study: SampleStudy) async throws {
      try await browser.click("#u8 input[name=except]")
      try await browser.click("#rest button")
      try await browser.wait(for: "4 of 6 codes decided", in: "#progress")
      // The ticked one and the safety flag are open.
      #expect(try await browser.count(".card.is-pending") == 2)
      #expect(try await browser.count("#u5 .card.is-pending .safety") == 1)
      #expect(
        try study.decisions("s01").suffix(2) == [
          "anna accept book/hedge 'I suppose'", "anna accept book/owns 'I may have'",
        ])
      try await browser.open(browser.address())
      try await browser.wait(for: "4 of 6 codes decided", in: "#progress")
    }
  }
}
