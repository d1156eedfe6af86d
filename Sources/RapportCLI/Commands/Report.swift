import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportReaders
import RapportReports
import RapportTranscripts

/// `rapport report`: transcripts in; pages, tables and a manifest out.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Code transcripts and write pages for sessions and therapists, with the data as tables.",
    discussion: """
      The folder gets index.html, a page for each session and therapist, the same data as CSV and \
      JSON in data/, and manifest.json. Pages hold no script and need no network.

      Example: rapport report transcripts/ -c rupture-signals -c rupture-repair -o report/
      """)

  @OptionGroup var coding: CodingOptions
  @OptionGroup var validation: ValidationOptions

  @Option(name: [.short, .long], help: "The folder to write into.")
  var output: String

  @Flag(help: "Leave the words out: no quotes, no transcripts.")
  var noQuotes = false

  @Flag(help: "Put an apostrophe before CSV cells that a spreadsheet would run as a formula.")
  var protectFormulas = false

  func run() async throws {
    try await Failure.guarding {
      let batch = try CodingBatch(coding)
      let validation = try validation.load(for: batch.coder.codebooks)
      try batch.runWhole { sessions, summary in
        let codebooks = batch.coder.codebooks
        let site = ReportSite(
          codedSessions: sessions, codebooks: codebooks,
          profiles: TherapistProfile.all(
            sessions: sessions, codebooks: codebooks, validation: validation),
          problems: summary.refused.flatMap(\.diagnostics), inputs: try inputs(summary.paths),
          options: ReportOptions(
            includeQuotes: !noQuotes, protectsFormulas: protectFormulas,
            programVersion: RapportVersion.current))
        try site.write(to: output)
        print("wrote \(output)/index.html, pages of \(summary.sessions) sessions, and data/")
      }
    }
  }

  /// The files by path, with the fingerprint of their bytes; a session of several files has them all.
  private func inputs(_ paths: Set<String>) throws -> [ReportSite.Input] {
    try paths.flatMap { $0.split(separator: "|").map(String.init) }
      .filter { $0 != "-" }.sorted().map { path in
        let bytes = try Source(path: path).all(limit: .max)
        return ReportSite.Input(path: path, fingerprint: Fingerprint(of: bytes))
      }
  }
}
