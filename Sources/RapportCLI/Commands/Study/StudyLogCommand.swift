import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// `rapport study log`: who decided what, and when.
struct StudyLogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract:
      "Write the log of decisions, or with --audit that of reads and writes, as CSV or text.",
    discussion: "Undone decisions stand in it too. The words that codes stand on do not.")

  @OptionGroup var study: StudyArgument
  @OptionGroup var output: OutputOptions

  @Option(help: "Of this session only.")
  var session: String?

  @Flag(help: "The audit log: who read and wrote what.")
  var audit = false

  @Option(help: "text or csv.")
  var format: ResultFormat = .text

  func validate() throws {
    if format == .json { throw ValidationError("--format is text or csv here") }
  }

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      let rows = audit ? try auditRows(store) : try decisionRows(store)
      if format == .csv {
        var writer = CSVWriter()
        for row in rows { writer.append(row) }
        try output.write(writer.bytes)
      } else {
        var table = TextTable(rows[0])
        for row in rows.dropFirst() { table.add(row.map(PlainLine.of)) }
        try output.write(Array(table.text.utf8))
      }
    }
  }

  private func auditRows(_ store: StudyStore) throws -> [[String]] {
    [["time", "actor", "action", "session", "subject"]]
      + (try store.audit(of: session.map { .init($0) })).map {
        [UTCTime.text($0.at), $0.actor, $0.action, $0.session?.rawValue ?? "", $0.subject ?? ""]
      }
  }

  private func decisionRows(_ store: StudyStore) throws -> [[String]] {
    let sessions = try session.map { [Session.ID($0)] } ?? store.sessions().map(\.id)
    var rows: [(Decision, Bool)] = []
    for session in sessions {
      rows += try store.log(of: session).decisions.map { ($0, false) }
      rows += try store.lostDecisions(of: session).map { ($0, true) }
    }
    let head = [
      "time", "session", "utterance", "rater", "decision", "code", "new_code", "confidence",
      "blind", "lost", "why", "id", "undoes",
    ]
    return [head]
      + rows.sorted { $0.0.id < $1.0.id }.map { decision, isLost in
        [
          UTCTime.text(decision.at), decision.session.rawValue, String(decision.anchor.utterance),
          decision.rater.rawValue, decision.kind.rawValue, decision.anchor.code.description,
          decision.newCode?.description ?? "", decision.confidence.map(String.init) ?? "",
          decision.isBlind ? "yes" : "no", isLost ? "yes" : "no", decision.why ?? "",
          decision.id.rawValue, decision.undoes?.rawValue ?? "",
        ]
      }
  }
}
