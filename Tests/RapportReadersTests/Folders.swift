import Foundation

/// The folders of this test target's files.
enum Folders {
  static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  static let plain = here + "/Fixtures/plain"
  static let malformed = here + "/Malformed/plain"

  /// Development data outside the project; nil where `RAPPORT_DATA` isn't set.
  static let data = ProcessInfo.processInfo.environment["RAPPORT_DATA"]

  /// The files of a folder with an ending, sorted.
  static func files(_ folder: String, _ ending: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix("." + ending) }.sorted()
  }

  static func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map(Array.init) ?? []
  }

  /// A folder that is there while `body` runs.
  static func withTemporary(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rapport-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  static func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
