import ArgumentParser
import Foundation
import RapportTranscripts

/// `rapport golden`: every statistic against a file of reference values; for developers, hidden.
struct Golden: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer the cases of a golden file, to be graded against reference software.",
    discussion: """
      Prints {"results": [{"id": ..., "out": ...}]}. Cases of a statistic that isn't there are left \
      out with a note on standard error.
      """,
    shouldDisplay: false)

  @Argument(help: "The golden file.")
  var file: String

  func run() async throws {
    try await Failure.guarding {
      guard let bytes = FileManager.default.contents(atPath: file) else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "unreadable-file", "the file could not be read",
            at: SourceLocation(file: file), hint: "check the path"))
      }
      let (json, notes) = GoldenFile(try JSONParser.parse([UInt8](bytes)[...], file: file))
        .results()
      for note in notes { Console.note(note) }
      print(json)
    }
  }
}
