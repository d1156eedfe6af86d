import ArgumentParser
import Foundation
import RapportCoding
import RapportReports
import RapportTranscripts

/// `rapport code`: transcripts in, codings out.
struct Code: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Code transcripts and write the codings, one row for each code and passage.",
    discussion: """
      With --output naming a folder (an existing one, or a name that ends in /), codings, utterances \
      and episodes are written into it as tables; otherwise the codings go to that file or to \
      standard output. A file that can't be read is named and the batch goes on.

      Example: rapport code transcripts/ -c mi-behaviours -o codings.csv
      """)

  @OptionGroup var coding: CodingOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "csv or json.")
  var format: ResultFormat = .csv

  @Flag(help: "Leave the words out.")
  var noQuotes = false

  @Flag(help: "Put an apostrophe before cells that a spreadsheet would run as a formula.")
  var protectFormulas = false

  func validate() throws {
    if format == .text { throw ValidationError("--format is csv or json for codings") }
  }

  func run() async throws {
    try await Failure.guarding {
      let batch = try CodingBatch(coding)
      var sessions: [CodedSession] = []
      let summary = try batch.run { sessions.append($0) }
      if summary.sessions > 0 { try write(sessions) }
      try BatchSummary(summary: summary, coder: batch.coder).report()
    }
  }

  private func write(_ sessions: [CodedSession]) throws {
    let codings = CodingsTable(sessions, includeQuotes: !noQuotes).table
    guard let folder = folder else { return try output.write(bytes(codings)) }
    let tables = [
      ("codings", codings),
      ("utterances", UtterancesTable(sessions, includeQuotes: !noQuotes).table),
      ("episodes", EpisodesTable(sessions).table),
    ]
    for (name, table) in tables {
      try OutputOptions.write(bytes(table), to: "\(folder)/\(name).\(format.rawValue)")
    }
  }

  private func bytes(_ table: RapportReports.Table) -> [UInt8] {
    format == .json ? table.json() : table.csv(protectsFormulas: protectFormulas)
  }

  /// The output, where it is a folder.
  private var folder: String? {
    guard let path = output.output, path != "-" else { return nil }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return path.hasSuffix("/") || exists && isFolder.boolValue ? path : nil
  }
}
