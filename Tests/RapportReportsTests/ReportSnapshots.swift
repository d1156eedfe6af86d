import Foundation
import RapportTestSupport
import Testing

/// Compares what a report is with what it was.
enum ReportSnapshots {
  static func check(
    _ bytes: [UInt8], as name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    try Snapshot.expect(
      withoutStyle(String(decoding: bytes, as: UTF8.self)),
      in: folder.appendingPathComponent(name), sourceLocation: sourceLocation)
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
