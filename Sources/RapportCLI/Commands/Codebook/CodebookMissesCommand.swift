import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportReaders
import RapportReports
import RapportTranscripts

/// `rapport codebook misses`: utterances that rules should perhaps have coded.
struct CodebookMissesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "misses",
    abstract: "List uncoded utterances that are most like coded ones, or that a person coded.",
    discussion: """
      Prints words of the transcripts, unless --no-quotes is given. Likeness is the cosine of content \
      words and word pairs, weighted by rareness, with the utterances that carry the code and the \
      code's examples; the words that count most are the reason shown. With --human what a person \
      coded and the rules missed comes first, and what a person left without the code is no miss.

      Example: rapport codebook misses transcripts/ -c rupture-signals --code denial
      Example: rapport codebook misses transcripts/ -c rupture-signals --human human.csv
      """)

  @OptionGroup var coding: CodingOptions

  @Option(
    help: ArgumentHelp(
      "A code, by id or alias; may be repeated. Left out, all codes of the codebooks given.",
      valueName: "code"))
  var code: [String] = []

  @Option(help: ArgumentHelp("A person's codings of these sessions: CSV.", valueName: "file"))
  var human: String?

  @Option(help: "How many utterances are listed for each code, beside those a person coded.")
  var limit = 10

  @Flag(help: "Leave the words out.")
  var noQuotes = false

  @Option(help: "text, csv or json.")
  var format: ResultFormat = .text

  @Flag(help: "Put an apostrophe before cells that a spreadsheet would run as a formula.")
  var protectFormulas = false

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await Failure.guarding {
      let batch = try CodingBatch(coding)
      let codebooks = batch.coder.codebooks
      let wanted = try codes(of: codebooks)
      let index = try human.map {
        CodingsIndex(try CodingsFile.read($0), codebooks: codebooks)
      }
      try batch.runWhole { sessions, _ in
        try write(MissFinder(sessions, human: index), wanted)
      }
    }
  }

  private func write(
    _ finder: MissFinder, _ wanted: [(codebook: Codebook.ID, code: RapportCodebooks.Code)]
  ) throws {
    let found = wanted.map { item in
      (item, finder.misses(of: item.code, in: item.codebook, limit: limit))
    }
    let table = MissesTable(found.flatMap(\.1), includeQuotes: !noQuotes).table
    switch format {
    case .csv: try output.write(table.csv(protectsFormulas: protectFormulas))
    case .json: try output.write(table.json())
    case .text:
      let texts = found.map { item, misses in
        MissesText(
          code: item.code, codebook: item.codebook.rawValue, misses: misses,
          includesQuotes: !noQuotes
        ).text
      }
      try output.write(Array(texts.joined(separator: "\n").utf8))
    }
  }

  /// The codes asked for; all codes with rules that aren't internal where none is.
  private func codes(of codebooks: [Codebook]) throws -> [(
    codebook: Codebook.ID, code: RapportCodebooks.Code
  )] {
    guard !code.isEmpty else {
      return codebooks.flatMap { codebook in
        codebook.codes.filter { !$0.isInternal && !$0.rules.isEmpty }.map { (codebook.id, $0) }
      }
    }
    return try code.map { try codebooks.code(named: $0) }
  }
}
