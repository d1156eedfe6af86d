import ArgumentParser
import Foundation
import RapportTranscripts

/// How results are written.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv, json
}

/// Where results go.
struct OutputOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "Write to this file instead of standard output.")
  var output: String?

  /// Writes a result to the file or to standard output.
  func write(_ bytes: [UInt8]) throws {
    guard let output, output != "-" else {
      try Self.show(bytes)
      return
    }
    try Self.write(bytes, to: output)
  }

  /// Writes to standard output.
  static func show(_ bytes: [UInt8]) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(bytes))
  }

  /// Writes a file whole or not at all, for its owner only.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw InvalidInput(
        Diagnostic(
          .error, id: "unwritable-output", "the result can't be written here",
          at: SourceLocation(file: path),
          hint: "check that the folder may be written to and the disk isn't full"))
    }
  }
}
