import Testing

extension InBrowser {
  /// Every page, in both themes and at both widths, for those who can't use it by sight and mouse.
  @Suite("Accessible") struct AccessibilityTests {
    static let pages = [
      "/sessions", "/sessions?state=done", "/session/s01", "/session/s01?state=pending",
      "/session/s03", "/session/s01/code?at=1.13.22.book/hedge", "/session/s01/add?u=2",
      "/no/such/page",
    ]

    @Test func everyPage() async throws {
      let study = try SampleStudy()
      try await InBrowser.visit(study) { browser, site in
        try await browser.wait(for: "Sample", in: "h1")
        try await decidesALittle(browser, site)
        for page in Self.pages {
          try await browser.open(site.origin + page)
          for screen in Browser.Screen.allCases {
            for theme in Browser.Theme.allCases {
              try await browser.look(in: theme, on: screen)
              #expect(
                try await browser.complaints() == [],
                "\(page) on a \(screen) screen, \(theme)")
            }
          }
          #expect(try await browser.unreachable() == [], "\(page) by the Tab key")
        }
      }
    }

    /// So that the pages have cards in each state.
    private func decidesALittle(_ browser: Browser, _ site: Site) async throws {
      try await browser.open(site.origin + "/session/s01")
      try await browser.click("button[aria-label='Accept Refusal']")
      try await browser.wait(for: "1 of 6 codes decided", in: "#progress")
      try await browser.click("#u7 button[aria-label='Reject Hedge']")
      try await browser.wait(for: "2 of 6 codes decided", in: "#progress")
    }
  }
}
