import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportFitting
import RapportReaders
import RapportTranscripts

/// `rapport codebook fit`: weights, thresholds and rules proposed from sessions that people coded.
struct CodebookFitCommand: AsyncParsableCommand {
  /// How the report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Propose weights, thresholds and rules for a codebook from human-coded sessions.",
    discussion: """
      Only sessions that the reference names are read. The figures are of sessions held back: each \
      part of the sessions is coded by a codebook fitted to the others. The proposal is an ordinary \
      codebook: the text of the old one with the changes in place. The report goes to standard output.

      Example: rapport codebook fit sessions/ -c mi-behaviours --reference human.csv \
      --group main-behaviour -o fitted/mi-behaviours.yaml
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var books: CodebookOptions

  @Option(help: ArgumentHelp("The codings to fit to, by people.", valueName: "file"))
  var reference: String

  @Option(
    help: ArgumentHelp(
      "Which codes stand for which of the reference: columns code, reference.", valueName: "file"))
  var map: String?

  @Option(help: ArgumentHelp("Fit this code only. May be repeated.", valueName: "code"))
  var code: [String] = []

  @Option(help: ArgumentHelp("Fit the codes of this family. May be repeated.", valueName: "family"))
  var family: [String] = []

  @Option(help: ArgumentHelp("Fit the codes of this group. May be repeated.", valueName: "group"))
  var group: [String] = []

  @Option(help: "Into how many parts the sessions are dealt.")
  var folds = FitOptions().folds

  @Option(help: "In how many sessions a new phrase must occur.")
  var minSessions = FitOptions().leastSessions

  @Option(help: "How many coded utterances a code needs to be fitted.")
  var minPositives = FitOptions().leastPositives

  @Flag(help: "Move weights and thresholds only; look for no new rules.")
  var weightsOnly = false

  @Flag(
    help: """
      The rules were written on these sessions: take the best fit without comparing it with the \
      codebook as it is, which looks better on them than it is.
      """)
  var rulesSawSessions = false

  @Option(name: [.short, .long], help: "Write the proposed codebook to this file.")
  var output: String?

  @Option(help: "text or json.")
  var format: Format = .text

  func validate() throws {
    guard [code, family, group].count(where: { !$0.isEmpty }) <= 1 else {
      throw ValidationError("Give one of --code, --family and --group.")
    }
    guard output != "-" else {
      throw ValidationError("--output is a file; the report goes to standard output.")
    }
    guard folds >= 2, minSessions >= 2, minPositives >= 1 else {
      throw ValidationError(
        "--folds and --min-sessions are at least 2, --min-positives at least 1.")
    }
  }

  func run() async throws {
    try await Failure.guarding {
      let loaded = try books.load()
      Console.report(loaded.diagnostics.filter { $0.severity > .note })
      let path = CodebookOptions.path(books.codebook[0])
      let text = try CodebookText(path: path)
      let target = try Codebook.load(contentsOf: path).value
      guard !text.isExtension else { throw Self.isExtension(path) }
      let corpus = try FitCorpus(
        try transcripts(), reference: CodingsFile.read(reference),
        map: map.map { try CodeMap(csv: InputFile.bytes(of: $0), file: $0) }, codebook: target)
      let fit = try CodebookFit(
        loaded.value, target: target, scope: scope, corpus: corpus, options: options,
        progress: Console.progress)
      Console.endProgress()
      if let output {
        try OutputOptions.write(try text.revised(by: fit.revisions), to: output)
      }
      switch format {
      case .text: try OutputOptions.show(Array(FitText(fit: fit, path: path).text.utf8))
      case .json: try OutputOptions.show(FitJSON(fit: fit).bytes)
      }
    }
  }

  private var scope: FitScope {
    if !code.isEmpty { return .codes(code) }
    if !family.isEmpty { return .families(family) }
    return group.isEmpty ? .all : .groups(group)
  }

  private var options: FitOptions {
    var options = FitOptions()
    options.folds = folds
    options.leastSessions = minSessions
    options.leastPositives = minPositives
    options.findsRules = !weightsOnly
    options.rulesSawSessions = rulesSawSessions
    return options
  }

  private func transcripts() throws -> [Transcript] {
    var found: [Transcript] = []
    try input.corpus(allowsUnknownRoles: true).forEachReading { reading in
      switch reading.result {
      case .success(let read): found.append(read.transcript)
      case .failure(let error): Console.report(error.diagnostics)
      }
    }
    return found
  }

  private static func isExtension(_ path: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "fit-extension", "a codebook that extends another can't be fitted",
        at: SourceLocation(file: path),
        hint: "fit the codebook it extends, or write out the code to be fitted whole"))
  }
}
