import Foundation
import Glibc
import RapportTestSupport

/// The program `StoreProbe`, started as a process of its own.
final class Probe {
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private var buffer = Data()

  init(_ arguments: [String]) throws {
    process.executableURL = Self.path
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  /// The next line it prints; nil at the end, a half line is none.
  func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer = Data(buffer[(end + 1)...])
        return line
      }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { return nil }
      buffer.append(more)
    }
  }

  /// Ends it at once, without a word to it: SIGKILL.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits for its end: the exit code, and what it said.
  func wait() -> (status: Int32, errors: String) {
    let text = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// Beside the bundle of tests.
  private static let path = BuiltProgram.url("StoreProbe")
}
