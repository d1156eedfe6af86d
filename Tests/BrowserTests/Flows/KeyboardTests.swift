import Testing

extension InBrowser {
  /// Without a mouse, by the keys that the page names.
  @Suite("The keyboard alone") struct KeyboardTests {
    @Test func aSessionIsDecided() async throws {
      let study = try SampleStudy()
      try await InBrowser.visit(study) { browser, site in
        try await browser.open(site.origin + "/session/s01")
        try await browser.wait(for: "0 of 6 codes decided", in: "#progress")
        try await browser.press("j")
        try await focus(on: "Hedge", browser)
        try await browser.press("a")
        try await browser.wait(for: "1 of 6 codes decided", in: "#progress")
        try await focus(on: "Hedge", browser)
        try await browser.press("j")
        try await focus(on: "Owns contribution", browser)
        try await browser.press("j")
        try await focus(on: "Refusal", browser)
        try await browser.press("k")
        try await focus(on: "Owns contribution", browser)
        try await browser.press("r")
        try await browser.wait(for: "2 of 6 codes decided", in: "#progress")
        try await browser.press("u")
        try await browser.wait(for: "1 of 6 codes decided", in: "#progress")
        #expect(
          try study.decisions("s01") == [
            "anna accept book/hedge 'I suppose'", "anna reject book/owns 'I may have'",
            "anna undo book/owns 'I may have'",
          ])
        try await browser.press("m")
        try await browser.wait(for: "Names an own part in a strain.", in: "main")
        try await typesANote(browser, study)
      }
    }

    /// Letters typed into a field are text, not commands.
    private func typesANote(_ browser: Browser, _ study: SampleStudy) async throws {
      try await browser.run("document.querySelector('textarea').focus()")
      try await browser.press("j", "u", "a", "r")
      #expect(
        try await browser.run("return document.querySelector('textarea').value") == "juar")
      #expect(try study.decisions("s01").count == 3)
      try await browser.run("document.querySelector('button[value=accept]').focus()")
      try await browser.press("\u{E007}")
      try await browser.wait(for: "2 of 6 codes decided", in: "#progress")
      #expect(
        try study.decisions("s01").last == "anna accept book/owns 'I may have' because juar")
    }

    private func focus(on code: String, _ browser: Browser) async throws {
      try await browser.wait(
        for: "focus on \(code)",
        "document.activeElement.matches('.card')"
          + " && document.activeElement.querySelector('.name').innerText.includes('\(code)')")
    }
  }
}
