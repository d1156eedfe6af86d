import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportReaders
import RapportTranscripts

/// `rapport check`: how a transcript is understood, whether a codebook holds.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how transcripts are understood, or whether codebooks and their examples hold.",
    discussion: """
      A file ending in .yaml is checked as a codebook, all others as transcripts. With --mapping an \
      XML file is read by that mapping and elements with text that no rule touched are listed.

      Example: rapport check session.txt --roles T=therapist,C=client
      Example: rapport check codebooks/mi-behaviours.yaml
      """)

  @OptionGroup var input: InputOptions

  @Option(name: [.customShort("c"), .long], help: "A codebook by file or name; may be repeated.")
  var codebook: [String] = []

  @Flag(help: "Warnings count as errors.")
  var strict = false

  func run() async throws {
    try await Failure.guarding {
      let books = input.paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      let transcripts = input.paths.filter { !books.contains($0) }
      var isFine = true
      for path in books + codebook.map(CodebookOptions.path) {
        if !(try CodebookReport(path: path, isStrict: strict).print()) { isFine = false }
      }
      if !transcripts.isEmpty {
        var input = input
        input.paths = transcripts
        try input.corpus(allowsUnknownRoles: true).forEachReading { reading in
          if !TranscriptReport(reading: reading, isStrict: strict).print() { isFine = false }
        }
      }
      if !isFine { throw Failure.incomplete }
    }
  }
}
