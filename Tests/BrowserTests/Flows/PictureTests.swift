import Testing

extension InBrowser {
  /// Pictures of the pages for people to look at, where `RAPPORT_SCREENSHOTS` names a folder.
  @Suite("Pictures", .enabled(if: Browser.pictures != nil, "skipped: not asked for"))
  struct PictureTests {
    @Test func ofAReview() async throws {
      guard let folder = Browser.pictures else { return }
      let study = try SampleStudy()
      try await InBrowser.visit(study) { browser, site in
        for page in SitePages.review {
          try await browser.open(site.origin + page.path)
          try await browser.picture(page.name, into: folder)
        }
      }
    }

    @Test func ofASharedStudy() async throws {
      guard let folder = Browser.pictures else { return }
      let study = try SharedStudyTests.study()
      try study.store.makePacketsToSettle()
      try await InBrowser.visit(study, toUsers: true) { browser, site in
        try await browser.picture("sign-in", into: folder)
        for (user, pages) in SitePages.shared {
          try await SharedStudyTests.signIn(user, browser, site)
          for page in pages {
            try await browser.open(site.origin + page.path)
            try await browser.picture(page.name, into: folder)
          }
        }
      }
    }
  }
}
