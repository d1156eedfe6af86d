extension Browser {
  /// How a page is looked at.
  enum Theme: String, CaseIterable {
    case light, dark
  }

  /// The widths that pages are looked at: a wide screen, and a phone.
  enum Screen: String, CaseIterable {
    case wide, phone

    var size: (width: Int, height: Int) { self == .wide ? (1_280, 900) : (390, 844) }
  }

  /// Changes the theme and the window's size, as a person's computer has them.
  func look(in theme: Theme, on screen: Screen) async throws {
    _ = try await tell(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": .string(theme.rawValue)]]])
    _ = try await tell(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(screen.size.width)), "height": .number(Double(screen.size.height)),
        "deviceScaleFactor": 1, "mobile": .bool(screen == .phone),
      ])
    _ = try await tell(
      "Emulation.setTouchEmulationEnabled", ["enabled": .bool(screen == .phone)])
  }

  /// What is wrong with the page for those who can't use it by sight and mouse.
  func complaints() async throws -> [String] {
    try await run(Scripts.accessibility).elements.compactMap(\.text)
  }

  /// The controls that the Tab key doesn't come by, from the page's beginning to its end.
  func unreachable() async throws -> [String] {
    try await run(Scripts.beginTabbing)
    // One press more than there are controls, for the end of the page.
    let most = try await count("[data-to-reach]") + 2
    for _ in 0..<most {
      try await press("\u{E004}")
      if try await !run(Scripts.noteFocus).isTrue { break }
    }
    return try await run(Scripts.endTabbing).elements.compactMap(\.text)
  }
}
