import Foundation
import Testing

/// Compares what a report is with what it was.
///
/// `RECORD_SNAPSHOTS=1` records, and then fails.
enum ReportSnapshots {
  static func check(
    _ bytes: [UInt8], as name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    let file = folder.appendingPathComponent(name)
    let text = withoutStyle(String(decoding: bytes, as: UTF8.self))
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record(
        "recorded \(name); run again without RECORD_SNAPSHOTS", sourceLocation: sourceLocation)
      return
    }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard recorded != text else { return }
    let pairs = zip(
      recorded.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false))
    let line = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(name) differs at line \((line?.offset ?? -1) + 1): \(line.map { String($0.element.1) } ?? "length")",
      sourceLocation: sourceLocation)
  }

  /// The style and its hash change with every retouch; the page's structure is what is compared.
  private static func withoutStyle(_ page: String) -> String {
    var page = page
    if let style = page.range(of: "(?s)<style>.*?</style>", options: .regularExpression) {
      page.replaceSubrange(style, with: "<style></style>")
    }
    if let hash = page.range(of: "sha256-[A-Za-z0-9+/=]+", options: .regularExpression) {
      page.replaceSubrange(hash, with: "sha256-HASH")
    }
    return page
  }
}
