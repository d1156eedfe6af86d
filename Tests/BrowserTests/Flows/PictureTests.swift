import Testing

extension InBrowser {
  /// Pictures of the pages for people to look at, where `RAPPORT_SCREENSHOTS` names a folder.
  @Suite("Pictures", .enabled(if: Browser.pictures != nil, "skipped: not asked for"))
  struct PictureTests {
    @Test func ofTheReview() async throws {
      guard let folder = Browser.pictures else { return }
      let study = try SampleStudy()
      try await InBrowser.visit(study) { browser, site in
        for (name, page) in [
          ("sessions", "/sessions"), ("session", "/session/s01"),
          ("session-filtered", "/session/s01?family=withdrawal"), ("group", "/session/s03"),
          ("code", "/session/s01/code?at=1.13.22.book/hedge"), ("add", "/session/s01/add?u=2"),
          ("missing", "/no/such/page"),
        ] {
          try await browser.open(site.origin + page)
          try await browser.picture(name, into: folder)
        }
      }
    }
  }
}
