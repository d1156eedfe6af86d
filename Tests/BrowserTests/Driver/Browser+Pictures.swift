import Foundation

extension Browser {
  /// The folder for pictures, where somebody wants them: `RAPPORT_SCREENSHOTS`.
  static var pictures: URL? {
    ProcessInfo.processInfo.environment["RAPPORT_SCREENSHOTS"].map {
      URL(fileURLWithPath: $0, isDirectory: true)
    }
  }

  /// The greatest height of a picture in pixels.
  private static let greatestHeight = 3_200.0

  /// Writes pictures of the whole page, at both widths and in both themes.
  func picture(_ name: String, into folder: URL) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for screen in Screen.allCases {
      for theme in Theme.allCases {
        try await look(in: theme, on: screen)
        let height = try await run("return document.documentElement.scrollHeight").number ?? 0
        let value = try await tell(
          "Page.captureScreenshot",
          [
            "captureBeyondViewport": true,
            "clip": [
              "x": 0, "y": 0, "width": .number(Double(screen.size.width)),
              "height": .number(min(max(height, 200), Self.greatestHeight)), "scale": 1,
            ],
          ])
        guard let picture = value["data"].text.flatMap({ Data(base64Encoded: $0) }) else {
          throw BrowserFailure("no picture of \(name)")
        }
        try picture.write(
          to: folder.appendingPathComponent("\(name)-\(screen)-\(theme).png"))
      }
    }
  }
}
