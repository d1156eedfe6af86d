import Foundation
import RapportTestSupport

/// The built program, run as a user runs it.
struct Program {
  /// What a run printed and how it ended.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// A folder of its own for a run, taken away by whoever made it.
  static func folder() throws -> URL {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  /// Runs `rapport` with some arguments in a folder.
  static func run(
    _ arguments: [String], in folder: URL? = nil, input: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["RAPPORT_CODEBOOKS": root.appendingPathComponent("codebooks").path]
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = ["out", "err", "in"].map { folder.appendingPathComponent($0) }
    try Data((input ?? "").utf8).write(to: names[2])
    for name in names.prefix(2) { try Data().write(to: name) }
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    process.standardInput = try FileHandle(forReadingFrom: names[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: names[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self))
  }

  /// Runs `rapport` in a folder that has some files, by their paths in it.
  ///
  /// - Returns: how it ended, and what is in the files named in `reading` afterwards.
  static func run(
    _ arguments: [String], with files: [String: String], input: String? = nil,
    reading: [String] = []
  ) throws -> (outcome: Outcome, contents: [String: String]) {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, content) in files {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: url)
    }
    let outcome = try run(arguments, in: folder, input: input)
    var contents: [String: String] = [:]
    for name in reading {
      contents[name] = try? String(
        contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    return (outcome, contents)
  }

  /// The checkout.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the bundle of tests.
  static let path = BuiltProgram.url("rapport")
}
