import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// `rapport codebook ledger`: which rules of a study's codebooks earn their place.
struct CodebookLedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Show for each rule of a study how often it fired and how often it was right.",
    discussion: """
      A coding counts once: as it was adjudicated, else as every rater who judged it says; where they \
      differ it is disputed and not reviewed yet. Of several rules that fired on a coding each gets it; \
      alone_ columns count those on which no other rule did. With --codes the figures are those of \
      randomly drawn utterances instead: they also say what the rules miss.

      Example: rapport codebook ledger clinic.rapport --below 0.5 --reviewed 10
      Example: rapport codebook ledger clinic.rapport --set-aside pain.worse -c signs -o signs.diff
      """)

  @OptionGroup var study: StudyArgument
  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("c"), .long],
    help: ArgumentHelp("Only rules of this codebook of the study, by id.", valueName: "id"))
  var codebook: String?

  @Option(help: "Only rules of which fewer than this share were right, from 0 to 1.")
  var below: Double?

  @Option(help: "Only rules of which so many codings were reviewed.")
  var reviewed = 0

  @Flag(help: "Precision and recall of codes and families, from randomly drawn utterances.")
  var codes = false

  @Option(
    help: ArgumentHelp(
      "Write what changes in the codebook's file when this rule is set aside; the study stays as it "
        + "is.", valueName: "rule"))
  var setAside: String?

  @Option(help: ArgumentHelp("Why it is set aside; stands in the codebook.", valueName: "words"))
  var because: String?

  @Option(help: "text, csv or json.")
  var format: ResultFormat = .text

  func validate() throws {
    if let below, !(0...1).contains(below) {
      throw ValidationError("--below is a share from 0 to 1.")
    }
    guard reviewed >= 0 else { throw ValidationError("--reviewed is 0 or more.") }
    if setAside != nil, codes || format != .text {
      throw ValidationError("--set-aside writes a diff; leave --codes and --format out.")
    }
    if because != nil, setAside == nil { throw ValidationError("--because needs --set-aside.") }
  }

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      if let setAside {
        try writeDifference(of: Rule.ID(setAside), store)
      } else if codes {
        try writeCodes(store)
      } else {
        try writeRules(store)
      }
    }
  }

  private func writeRules(_ store: StudyStore) throws {
    let ledger = RuleLedger(try store.reviewedSessions())
    let entries = ledger.entries.filter { entry in
      (codebook == nil || entry.key.codebook == codebook) && entry.all.reviewed >= reviewed
        && (below.map { entry.all.isDoubtful(below: $0, reviewed: reviewed) } ?? true)
    }
    switch format {
    case .csv: try output.write(RuleLedgerTable(entries).table.csv())
    case .json: try output.write(RuleLedgerTable(entries).table.json())
    case .text: try output.write(Array(LedgerText(entries: entries).text.utf8))
    }
  }

  private func writeCodes(_ store: StudyStore) throws {
    let study = try store.description().uid
    let sessions = try store.reviewedSessions().map { SessionForDrawing($0) }
    let results = DrawScope.all(of: try store.codebooks()?.codebooks ?? [])
      .filter { codebook == nil || $0.codebook == codebook }
      .map { UtteranceDraw($0, of: sessions, study: study).result() }.filter { !$0.isEmpty }
    switch format {
    case .csv: try output.write(DrawnResultsTable(results).table.csv())
    case .json: try output.write(DrawnResultsTable(results).table.json())
    case .text: try output.write(Array(DrawnText(results: results).text.utf8))
    }
  }

  private func writeDifference(of rule: Rule.ID, _ store: StudyStore) throws {
    let codebooks = try store.codebooks()?.codebooks ?? []
    let owner = codebooks.first { owner in
      (codebook == nil || owner.id.rawValue == codebook)
        && owner.codes.contains { $0.rules.contains { $0.id == rule } }
    }
    guard let owner, let text = try store.codebookLayers(inUse: owner.id) else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "no-such-rule", "the study's codebooks have no rule `\(rule)` in use",
          at: SourceLocation(file: study.path),
          hint: "`rapport codebook ledger` lists the rules that fired"))
    }
    let tally = RuleLedger(try store.reviewedSessions()).tally(of: rule, in: owner)
    let change = try RuleChange(
      settingAside: rule, of: text, among: codebooks, because: because ?? tally.reason)
    Console.report(
      change.examples.map { result in
        Diagnostic(
          .note, id: "example-set-aside",
          "an example of \(result.code) holds only by this rule and is set aside with it",
          at: result.example.location)
      })
    try output.write(Array(change.differences.map(\.text).joined().utf8))
  }
}
