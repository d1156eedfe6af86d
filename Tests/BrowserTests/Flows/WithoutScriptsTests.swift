import Testing

extension InBrowser {
  /// In a browser that was told to run no scripts.
  @Suite("Without JavaScript") struct WithoutScriptsTests {
    @Test func decidingByButtons() async throws {
      let study = try SampleStudy()
      try await InBrowser.visit(study, allowsScripts: false) { browser, site in
        try await browser.open(site.origin + "/session/s01")
        try await browser.wait(for: "0 of 6 codes decided", in: "#progress")
        try await browser.press("j")
        #expect(
          try await browser.run("return document.activeElement.tagName") == "BODY",
          "no script runs")
        try await browser.click("button[aria-label='Accept Refusal']")
        try await browser.wait(for: "1 of 6 codes decided", in: "#progress")
        #expect(try await browser.address().hasSuffix("#c-3.2.13.book/refusal"))
        try await browser.click("button[aria-label='Undo: Refusal']")
        try await browser.wait(for: "0 of 6 codes decided", in: "#progress")
        try await browser.click("#u2 a.add")
        try await browser.wait(for: "Add a code", in: "h1")
        try await browser.type("rushed you", into: ".adding [name=quote]")
        try await browser.click("button[name=code][value='book/owns']")
        try await browser.wait(for: "0 of 6 codes decided, 1 added", in: "#progress")
        try await browser.click("#rest button")
        try await browser.wait(for: "5 of 6 codes decided, 1 added", in: "#progress")
        #expect(
          try study.decisions("s01") == [
            "anna accept book/refusal 'did not try'", "anna undo book/refusal 'did not try'",
            "anna add book/owns 'rushed you'", "anna accept book/hedge 'I suppose'",
            "anna accept book/owns 'I may have'", "anna accept book/refusal 'did not try'",
            "anna accept book/hedge 'I suppose'", "anna accept book/owns 'I may have'",
          ])
      }
    }
  }
}
