import ArgumentParser
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// `rapport study export`: one rater's work as a file, or what raters settled on as a table.
struct StudyExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write one rater's work to be imported elsewhere, or the consensus as CSV.",
    discussion: """
      --rater writes decisions, codings, ratings and notes as JSON. --consensus writes the final \
      codings of all sessions that two people or more have coded and where no difference is open, in \
      the table that `rapport code` writes; sessions with open differences are named and left out.

      The file holds the words that codes stand on, and remarks: keep it as you keep the study.
      """)

  @OptionGroup var study: StudyArgument

  @Option(help: "Whose work.")
  var rater: String?

  @Flag(help: "What raters settled on, as a table of codings.")
  var consensus = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if consensus == (rater != nil) { throw ValidationError("give either --rater or --consensus") }
  }

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      if let rater { return try output.write(try store.work(of: .init(rater)).json) }
      let all = try store.doubleCodedSessions().compactMap { try store.consensus(of: $0) }
      let open = all.filter { !$0.open.isEmpty }
      for consensus in open {
        Console.note(
          "session '\(consensus.reading.transcript.session.id)' is left out: "
            + "\(consensus.open.count) differences are open")
      }
      let settled = all.filter(\.open.isEmpty).map(\.reading)
      try store.record("local", "export-consensus")
      try output.write(CodingsTable(settled).csv())
      Console.note("\(settled.count) sessions settled, \(open.count) not yet")
    }
  }
}
