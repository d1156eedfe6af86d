import Foundation
import Glibc

/// A program that serves while a test runs, and is ended with it whatever happens.
final class Servant {
  private let process = Process()
  private let folder: URL
  private var output: URL { folder.appendingPathComponent("output") }
  private var errors: URL { folder.appendingPathComponent("errors") }

  init(_ program: URL, _ arguments: [String], environment: [String: String]? = nil) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rapport-servant-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in [output, errors] { try Data().write(to: file) }
    process.executableURL = program
    process.arguments = arguments
    if let environment { process.environment = environment }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  deinit { end() }

  /// The first line it printed that has a text, complete with its end.
  func line(with text: String) async throws -> String {
    try await Deadline(seconds: 30).wait(for: "line with '\(text)'") {
      let printed = String(decoding: try Data(contentsOf: self.output), as: UTF8.self)
      let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if let line = lines.first(where: { $0.contains(text) }) { return String(line) }
      guard self.process.isRunning else {
        throw BrowserFailure(
          "ended with \(self.process.terminationStatus): "
            + String(decoding: try Data(contentsOf: self.errors), as: UTF8.self))
      }
      return nil
    }
  }

  /// Ends it, and whatever it started.
  func end() {
    if process.isRunning {
      let own = Self.descendants(of: process.processIdentifier)
      for pid in own + [process.processIdentifier] { Glibc.kill(pid, SIGKILL) }
      process.waitUntilExit()
    }
    try? FileManager.default.removeItem(at: folder)
  }

  /// The processes that a process started, and those that they started.
  private static func descendants(of pid: Int32) -> [Int32] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap(
      Int32.init)
    let children = Dictionary(grouping: all ?? [], by: parent)
    var (found, next) = ([Int32](), [pid])
    while let one = next.popLast() {
      let below = children[one] ?? []
      found += below
      next += below
    }
    return found
  }

  private static func parent(of pid: Int32) -> Int32 {
    guard let status = FileManager.default.contents(atPath: "/proc/\(pid)/status"),
      let line = String(decoding: status, as: UTF8.self).split(separator: "\n")
        .first(where: { $0.hasPrefix("PPid:") })
    else { return 0 }
    return Int32(line.dropFirst(5).trimmingCharacters(in: .whitespaces)) ?? 0
  }
}
