import ArgumentParser
import RapportCoding
import RapportReaders
import RapportStore
import RapportTranscripts

/// `rapport study add`: transcripts into a study.
struct StudyAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract:
      "Add transcripts; a changed one is a new revision to which decisions are carried over.",
    discussion: """
      The same transcript again adds nothing. Of a changed one it is said how many decisions and \
      codings of people stand where they stood, how many moved with their words, and which lost \
      them; none is deleted. A file that can't be read is named and the others are added.
      """)

  @OptionGroup var study: StudyArgument
  @OptionGroup var input: InputOptions

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      var (added, unchanged, refused) = (0, 0, 0)
      try input.corpus().forEachReading { reading in
        Console.report(reading.diagnostics.filter { $0.severity > .note })
        guard let transcript = reading.transcript else {
          refused += 1
          return
        }
        let report = try store.add(transcript)
        if report.kind == .unchanged { unchanged += 1 } else { added += 1 }
        if let text = Self.text(of: report) { Console.note(text) }
      }
      Console.note(
        "added \(added) transcripts; \(unchanged) were there already"
          + (refused > 0 ? "; \(refused) could not be read" : ""))
      if refused > 0 { throw added + unchanged > 0 ? Failure.incomplete : Failure.impossible }
    }
  }

  private static func text(of report: RevisionReport) -> String? {
    guard case .revised(let number) = report.kind else { return nil }
    let lost = report.lost
    var lines = [
      "session '\(report.session)' is revision \(number) now: \(report.kept) decisions and "
        + "codings are where they were, \(report.moved) moved, \(lost.count) lost their words"
    ]
    lines += lost.map {
      "  lost: \($0.from.code) on utterance \($0.from.utterance) by \($0.rater)"
    }
    return lines.joined(separator: "\n")
  }
}
