import Testing

/// All runs in a real browser, one after the other.
@Suite(
  "In a browser", .serialized, .enabled(if: Programs.areHere, "skipped: no browser"),
  .timeLimit(.minutes(3)))
struct InBrowser {
  /// Opens a served sample study in a browser, and ends both, whatever happens.
  static func visit(
    _ study: SampleStudy, allowsScripts: Bool = true, toUsers: Bool = false,
    isolation: isolated (any Actor)? = #isolation, _ body: (Browser, Site) async throws -> Void
  ) async throws {
    let site = try await Site.serve(study.path, toUsers: toUsers)
    defer { site.end() }
    try await Browser.run(allowsScripts: allowsScripts) { browser in
      try await browser.open(site.address)
      try await body(browser, site)
    }
  }
}
