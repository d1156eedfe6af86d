import ArgumentParser
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
      let root = try JSONParser.parse(try InputFile.bytes(of: file)[...], file: file)
      let (json, notes) = GoldenFile(root).results()
      for note in notes { Console.note(note) }
      print(json)
    }
  }
}
