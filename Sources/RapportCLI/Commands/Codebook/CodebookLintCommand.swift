import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportReaders
import RapportReports
import RapportTranscripts

/// `rapport codebook lint`: what is no error in a codebook and most likely a slip.
struct CodebookLintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Look for rules, phrases and codes of a codebook that don't do what they seem to.",
    discussion: """
      Warnings: rules that can't fire, codes that can't be reached, phrases and rules that stand \
      twice or are always covered by another, parts nobody uses, `|` that joins other words than it \
      seems to. Notes: optional parts at a phrase's beginning, few examples. With --corpus also rules \
      that never fire there and rules that fire on too much. Exit code 1 where there is a warning.

      Example: rapport codebook lint codebooks/rupture-signals.yaml
      Example: rapport codebook lint rupture-signals --corpus transcripts/
      """)

  @Argument(help: ArgumentHelp("Codebooks, by file or name.", valueName: "codebooks"))
  var codebooks: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Transcripts to try the rules on: files or folders.", valueName: "files"))
  var corpus: [String] = []

  @Option(
    help: ArgumentHelp(
      "Roles of speakers by label in the corpus, e.g. T=therapist,C=client.",
      valueName: "label=role"))
  var roles: String?

  @Option(
    help: "A rule that fires on more than this percentage of the corpus is called over-broad.")
  var broad = 20.0

  @Option(help: "A code with fewer examples of either kind is noted.")
  var examples = 4

  @Option(help: "text, csv or json.")
  var format: ResultFormat = .text

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try await Failure.guarding {
      let paths = codebooks.map(CodebookOptions.path)
      let loaded = try Codebooks.load(paths)
      let findings = (loaded.diagnostics + (try findings(in: loaded.value, named: paths)))
        .withLines
      let table = FindingsTable(findings).table
      switch format {
      case .csv: try output.write(table.csv())
      case .json: try output.write(table.json())
      case .text: try output.write(Array(Self.text(findings).utf8))
      }
      if findings.contains(where: { $0.severity >= .warning }) { throw Failure.incomplete }
    }
  }

  /// The findings about the codebooks named, in the order of their naming.
  private func findings(in loaded: Codebooks, named paths: [String]) throws -> [Diagnostic] {
    var thresholds = CodebookLint.Thresholds()
    thresholds.fewestExamples = examples
    thresholds.largestShare = broad / 100
    let firings = try corpus.isEmpty ? nil : firings(of: RuleCoder(loaded))
    return try paths.flatMap { path in
      let id = try Codebook.load(contentsOf: path).value.id
      guard let codebook = loaded[id] else { return [Diagnostic]() }
      let lint = CodebookLint(
        codebook, usedBy: loaded.codebooks + Codebooks.using(id, beside: path),
        thresholds: thresholds)
      return firings.map(lint.findings(in:)) ?? lint.findings
    }
  }

  private func firings(of coder: RuleCoder) throws -> RuleFirings {
    var options = ReadingOptions()
    if let roles { options.roles = try RoleMap.parse(roles) }
    var firings = RuleFirings(coder)
    try CorpusReader(corpus, options: options).forEachReading { reading in
      Console.report(reading.diagnostics.filter { $0.severity > .note })
      if let transcript = reading.transcript { firings.add(transcript) }
    }
    return firings
  }

  /// The findings one below the other, and how many of each kind there are.
  private static func text(_ findings: [Diagnostic]) -> String {
    guard !findings.isEmpty else { return "nothing found\n" }
    let ids = Dictionary(grouping: findings, by: \.id).sorted { $0.key < $1.key }
    let counts = ids.map { "\($0.value.count) \($0.key)" }
    return findings.map { $0.description + "\n" }.joined() + "\n"
      + "\(findings.count { $0.severity >= .warning }) warnings, "
      + "\(findings.count { $0.severity == .note }) notes: \(counts.joined(separator: ", "))\n"
  }
}
