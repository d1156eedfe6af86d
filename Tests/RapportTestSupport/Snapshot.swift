public import Foundation
public import Testing

/// Compares text with a file that was recorded before.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written, and the test fails all the
/// same, so that nobody forgets the variable.
public enum Snapshot {
  /// Expects a text to be the same, byte for byte, as in a file.
  public static func expect(
    _ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let name = file.lastPathComponent
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record(
        "recorded \(name); look at it and run again", sourceLocation: sourceLocation)
      return
    }
    guard let data = FileManager.default.contents(atPath: file.path) else {
      Issue.record(
        "there is no \(name); RECORD_SNAPSHOTS=1 records it", sourceLocation: sourceLocation)
      return
    }
    if let difference = firstDifference(String(decoding: data, as: UTF8.self), text) {
      Issue.record(
        "\(name): \(difference)\nRECORD_SNAPSHOTS=1 records it anew",
        sourceLocation: sourceLocation)
    }
  }

  /// The first line that differs, in words; nil where the texts are the same.
  static func firstDifference(_ expected: String, _ found: String) -> String? {
    if expected.utf8.elementsEqual(found.utf8) { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    for line in 0..<max(old.count, new.count) {
      let first = line < old.count ? String(old[line]) : "(nothing)"
      let second = line < new.count ? String(new[line]) : "(nothing)"
      if !first.utf8.elementsEqual(second.utf8) {
        return "line \(line + 1)\n  expected: \(first)\n  found:    \(second)"
      }
    }
    return "the line ends differ"
  }
}
