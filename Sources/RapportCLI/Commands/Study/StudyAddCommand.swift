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

      With --pseudonyms, names of people are replaced before anything is stored, and so are addresses, \
      numbers and days; the key grows with every transcript. Transcripts with words that look like \
      names and that nobody judged are not added: say in the key what they are, and add them again.

      Example: rapport study add clinic.rapport transcripts/ --pseudonyms clinic-key.csv
      """)

  @OptionGroup var study: StudyArgument
  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "Replace names, by this key; it is made where there is none.", valueName: "key.csv"))
  var pseudonyms: String?

  @Flag(help: "With --pseudonyms: add transcripts too with words that nobody judged.")
  var unreviewed = false

  func validate() throws {
    if unreviewed, pseudonyms == nil {
      throw ValidationError("--unreviewed goes with --pseudonyms")
    }
  }

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      var desk = try pseudonyms.map { try PseudonymDesk(key: $0, allowsUnreviewed: unreviewed) }
      var (added, unchanged, refused) = (0, 0, 0)
      try input.corpus().forEachReading { reading in
        Console.report(reading.diagnostics.filter { $0.severity > .note })
        guard var transcript = reading.transcript else {
          refused += 1
          return
        }
        if desk != nil {
          guard let replaced = try desk?.transcript(of: transcript) else { return }
          transcript = replaced
        }
        let report = try store.add(transcript)
        if report.kind == .unchanged { unchanged += 1 } else { added += 1 }
        if let text = Self.text(of: report) { Console.note(text) }
      }
      Console.note(
        "added \(added) transcripts; \(unchanged) were there already"
          + (refused > 0 ? "; \(refused) could not be read" : ""))
      for note in desk?.notes ?? [] { Console.note(note) }
      if desk?.waits ?? 0 > 0, refused == 0 { throw Failure.incomplete }
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
