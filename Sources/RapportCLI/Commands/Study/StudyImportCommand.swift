import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportStore
import RapportTranscripts

/// `rapport study import`: a rater's work from another copy of the study, or codings in tables.
struct StudyImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in raters' work that `study export` wrote, or people's codings as CSV.",
    discussion: """
      Each file of work is taken in as a whole or not at all; what is there already adds nothing. \
      Where this study has another revision of a transcript, the places are found again by the words.

      Tables need the columns session, utterance and code; rater, codebook, start and end or quote \
      are read where they are there. All tables are taken in together or none; a rater's reading of a \
      session takes the place of an earlier one. They count as blind coding: import only what was \
      coded without seeing the machine's or others' codes.

      Example: rapport study import clinic.rapport codings.csv --rater ben
      """)

  @OptionGroup var study: StudyArgument

  @Argument(help: ArgumentHelp("Raters' work: JSON; or codings: CSV.", valueName: "files"))
  var files: [String]

  @Option(help: "Who coded the tables; left out, a column rater says it.")
  var rater: String?

  @Option(help: "What columns of tables are called: ours=theirs, separated by commas.")
  var columns: String?

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      let contents = try files.map { (file: $0, bytes: try InputFile.bytes(of: $0)) }
      try take(contents.filter { Self.isTable($0.file) }, into: store)
      for (file, bytes) in contents where !Self.isTable(file) {
        let report = try store.take(try RaterWork(json: bytes, file: file))
        Console.note(Self.text(of: report, file))
      }
    }
  }

  private func take(_ tables: [(file: String, bytes: [UInt8])], into store: StudyStore) throws {
    guard !tables.isEmpty else { return }
    let known = Set(try store.sessions().map(\.id))
    var codings = CodingsImport(codebooks: try store.codebooks()?.codebooks ?? []) {
      (session) throws(InvalidInput) in
      known.contains(session) ? try store.transcript(of: session) : nil
    }
    let columns = try columns.map { text throws(InvalidInput) in try CodingColumns(text) }
    for (file, bytes) in tables {
      try codings.add(
        csv: bytes, file: file, rater: rater.map { .init($0) }, columns: columns ?? .standard)
    }
    let readings = codings.readings
    try store.save(readings)
    let count = readings.reduce(0) { $0 + $1.codings.count }
    let raters = Set(readings.map(\.rater.id.rawValue)).sorted().joined(separator: ", ")
    Console.note(
      "imported \(count) codings of \(Set(readings.map(\.transcript.session.id)).count) sessions by "
        + raters + "; they count as blind coding")
  }

  private static func isTable(_ file: String) -> Bool {
    [".csv", ".tsv"].contains { file.lowercased().hasSuffix($0) }
  }

  private static func text(of report: ImportReport, _ file: String) -> String {
    var lines = [
      "\(file): \(report.added) entries of \(report.rater) are new, \(report.known) were there; "
        + "\(report.moved) moved with their words, \(report.lost.count) lost them"
    ]
    lines += report.lost.map { "  lost: \($0.code) on utterance \($0.utterance)" }
    return lines.joined(separator: "\n")
  }
}
