import RapportCoding

/// The browsers that were let in, those last seen last.
struct BrowserList: Sendable {
  /// The most browsers of one person; the one unseen for longest goes.
  static let perName = 8

  private var browsers: [Browser] = []

  /// How many are kept.
  var count: Int { browsers.count }

  /// Lets one in.
  mutating func insert(_ browser: Browser) {
    browsers.removeAll { $0.isOver(at: browser.since) }
    while browsers.count(where: { $0.name == browser.name }) >= Self.perName,
      let oldest = browsers.firstIndex(where: { $0.name == browser.name })
    {
      browsers.remove(at: oldest)
    }
    browsers.append(browser)
  }

  /// The browser with a cookie, which is seen now; nil where there is none or its time is over.
  mutating func visit(_ cookie: String, at now: Int) -> Browser? {
    browsers.removeAll { $0.isOver(at: now) }
    guard let index = browsers.firstIndex(where: { Secret.isSame($0.cookie, cookie) }) else {
      return nil
    }
    var browser = browsers.remove(at: index)
    browser.seen = now
    browsers.append(browser)
    return browser
  }

  /// Shows the browser with a cookie out.
  mutating func remove(_ cookie: String) { browsers.removeAll { Secret.isSame($0.cookie, cookie) } }
}
