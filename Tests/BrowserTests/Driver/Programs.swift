import Foundation

/// The programs that a run in a browser takes.
enum Programs {
  /// chromedriver; nil where it isn't installed.
  static let driver = found(["chromedriver"])
  /// Chromium, under one of its names; nil where it isn't installed.
  static let browser = found(["chromium", "chromium-browser", "google-chrome"])
  /// Whether a run in a browser is possible here.
  static let areHere = driver != nil && browser != nil

  private static func found(_ names: [String]) -> URL? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { URL(fileURLWithPath: $0) }
  }
}
