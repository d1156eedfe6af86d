import ArgumentParser
import RapportCoding
import RapportStore
import RapportTranscripts

/// `rapport study import`: a rater's work from another copy of the study.
struct StudyImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in raters' work that `study export` wrote; what is there already adds nothing.",
    discussion: """
      Each file is taken in as a whole or not at all. Where this study has another revision of a \
      transcript, the places are found again by the words.
      """)

  @OptionGroup var study: StudyArgument

  @Argument(help: ArgumentHelp("Raters' work: JSON.", valueName: "files"))
  var files: [String]

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      for file in files {
        let report = try store.take(
          try RaterWork(json: try InputFile.bytes(of: file), file: file))
        Console.note(Self.text(of: report, file))
      }
    }
  }

  private static func text(of report: ImportReport, _ file: String) -> String {
    var lines = [
      "\(file): \(report.added) entries of \(report.rater) are new, \(report.known) were there; "
        + "\(report.moved) moved with their words, \(report.lost.count) lost them"
    ]
    lines += report.lost.map { "  lost: \($0.code) on utterance \($0.utterance)" }
    return lines.joined(separator: "\n")
  }
}
