import ArgumentParser
import RapportTranscripts

/// How a command ends when not all went well.
enum Failure {
  /// Done, but something was refused or a check failed.
  static let incomplete = ExitCode(1)
  /// Nothing could be done.
  static let impossible = ExitCode(2)

  /// Runs a command's work; complaints about files go to standard error and end it with 2.
  static func guarding(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let error as InvalidInput {
      Console.report(error.diagnostics)
      throw impossible
    }
  }
}
