import Testing

extension InBrowser {
  /// Every page, in both themes and at both widths, for those who can't use it by sight and mouse.
  @Suite("Accessible") struct AccessibilityTests {
    @Test func pagesOfAReview() async throws {
      let study = try SampleStudy()
      try await InBrowser.visit(study) { browser, site in
        try await browser.wait(for: "Sample", in: "h1")
        try await decidesALittle(browser, site)
        for page in SitePages.review { try await check(page.path, browser, site) }
      }
    }

    @Test func pagesOfASharedStudy() async throws {
      let study = try SharedStudyTests.study()
      try study.store.makePacketsToSettle()
      try await InBrowser.visit(study, toUsers: true) { browser, site in
        try await check("/sign-in", browser, site)
        for (user, pages) in SitePages.shared {
          try await SharedStudyTests.signIn(user, browser, site)
          for page in pages { try await check(page.path, browser, site) }
        }
      }
    }

    private func check(_ page: String, _ browser: Browser, _ site: Site) async throws {
      try await browser.open(site.origin + page)
      for screen in Browser.Screen.allCases {
        for theme in Browser.Theme.allCases {
          try await browser.look(in: theme, on: screen)
          let complaints = try await browser.complaints()
          #expect(complaints == [], "\(page) on a \(screen) screen, \(theme)")
        }
      }
      try await browser.look(in: .light, on: .wide)
      let unreachable = try await browser.unreachable()
      #expect(unreachable == [], "\(page) by the Tab key")
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
