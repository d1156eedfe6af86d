import Foundation

/// A headless Chromium with a profile of its own, for one test.
struct Browser {
  private let driver: WebDriver
  private let session: String

  /// Runs something in a browser and ends the browser, whatever happens.
  ///
  /// - Parameter allowsScripts: whether pages may run scripts, as a person sets it in Chromium.
  static func run<Result>(
    allowsScripts: Bool = true, isolation: isolated (any Actor)? = #isolation,
    _ body: (Browser) async throws -> Result
  ) async throws -> Result {
    let driver = try await WebDriver.start()
    defer { driver.end() }
    let profile = FileManager.default.temporaryDirectory
      .appendingPathComponent("rapport-profile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: profile) }
    let browser = try await start(driver, profile: profile.path, allowsScripts: allowsScripts)
    do {
      let result = try await body(browser)
      _ = try? await browser.send("DELETE", "")
      return result
    } catch {
      _ = try? await browser.send("DELETE", "")
      throw error
    }
  }

  private static func start(
    _ driver: WebDriver, profile: String, allowsScripts: Bool
  ) async throws -> Browser {
    let arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--disable-breakpad", "--hide-scrollbars", "--force-color-profile=srgb", "--lang=en",
      "--window-size=1280,900", "--user-data-dir=\(profile)",
    ]
    var options: [String: JSON] = [
      "args": .array(arguments.map(JSON.string)), "binary": .string(Programs.browser?.path ?? ""),
    ]
    if !allowsScripts {
      options["prefs"] = ["profile.managed_default_content_settings.javascript": 2]
    }
    let value = try await driver.send(
      "POST", "session",
      ["capabilities": ["alwaysMatch": ["goog:chromeOptions": .object(options)]]])
    guard let session = value["sessionId"].text else { throw BrowserFailure("no session") }
    return Browser(driver: driver, session: session)
  }

  private func send(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> JSON {
    try await driver.send(method, "session/\(session)" + (path.isEmpty ? "" : "/" + path), body)
  }

  // MARK: Pages

  /// Opens an address as a person who types it.
  func open(_ address: String) async throws {
    _ = try await send("POST", "url", ["url": .string(address)])
  }

  /// The address that is open.
  func address() async throws -> String { try await send("GET", "url").text ?? "" }

  /// Runs the body of a function in the page and gives back what it returns.
  @discardableResult
  func run(_ script: String, _ arguments: [JSON] = []) async throws -> JSON {
    try await send("POST", "execute/sync", ["script": .string(script), "args": .array(arguments)])
  }

  /// Waits until an expression is true in the page.
  func wait(for what: String, _ expression: String) async throws {
    _ = try await Deadline(seconds: 20).wait(for: what) {
      try await run("return \(expression)").isTrue ? true : nil
    }
  }

  /// Waits until an element's text has some words, with the element in the window: what is outside is
  /// laid out when somebody comes near.
  func wait(for words: String, in selector: String) async throws {
    _ = try await Deadline(seconds: 20).wait(for: "'\(words)' in \(selector)") {
      try await run(
        "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })",
        [.string(selector)])
      return try await text(of: selector).contains(words) ? true : nil
    }
  }

  /// The text of the first element as a person sees it, blanks united; empty where there is none.
  func text(of selector: String) async throws -> String {
    let text = try await run(
      "return document.querySelector(arguments[0])?.innerText ?? ''", [.string(selector)])
    return (text.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// How many elements there are.
  func count(_ selector: String) async throws -> Int {
    let count = try await run(
      "return document.querySelectorAll(arguments[0]).length", [.string(selector)])
    return Int(count.number ?? -1)
  }

  // MARK: Hands

  /// Clicks the first element, once it is there.
  func click(_ selector: String) async throws {
    _ = try await send("POST", "element/\(try await element(selector))/click")
  }

  /// Types into the first element, in place of what it has.
  func type(_ text: String, into selector: String) async throws {
    let element = try await element(selector)
    _ = try await send("POST", "element/\(element)/clear")
    _ = try await send("POST", "element/\(element)/value", ["text": .string(text)])
  }

  /// Presses keys, one after the other, wherever the page's focus is.
  func press(_ keys: String...) async throws {
    let steps = keys.flatMap { key -> [JSON] in
      [["type": "keyDown", "value": .string(key)], ["type": "keyUp", "value": .string(key)]]
    }
    try await act(["type": "key", "id": "keyboard", "actions": .array(steps)])
  }

  /// Drags the mouse over the first place of some words in an element, which selects them.
  func select(_ words: String, in selector: String) async throws {
    _ = try await element(selector)
    let place = try await run(Scripts.placeOfWords, [.string(selector), .string(words)])
    guard let left = place["left"].number, let right = place["right"].number,
      let y = place["middle"].number
    else { throw BrowserFailure("'\(words)' is not in \(selector)") }
    func move(_ x: Double) -> JSON {
      ["type": "pointerMove", "duration": 50, "x": .number(x.rounded()), "y": .number(y.rounded())]
    }
    try await act([
      "type": "pointer", "id": "mouse", "parameters": ["pointerType": "mouse"],
      "actions": [
        move(left), ["type": "pointerDown", "button": 0], move((left + right) / 2), move(right),
        ["type": "pointerUp", "button": 0],
      ],
    ])
  }

  private func act(_ source: JSON) async throws {
    _ = try await send("POST", "actions", ["actions": [source]])
  }

  /// The first element in the middle of the window, so that nothing that sticks lies over it.
  private func element(_ selector: String) async throws -> String {
    try await Deadline(seconds: 20).wait(for: selector) {
      let value = try await send(
        "POST", "element", ["using": "css selector", "value": .string(selector)])
      guard case .object(let members) = value, let id = members.values.first?.text else {
        return nil
      }
      try await run(
        "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })",
        [.string(selector)])
      return id
    }
  }

  // MARK: Chromium's own protocol

  /// Sends a command of the Chrome DevTools Protocol.
  func tell(_ command: String, _ parameters: JSON) async throws -> JSON {
    try await send(
      "POST", "goog/cdp/execute", ["cmd": .string(command), "params": parameters])
  }
}
