import ArgumentParser
import RapportCoding
import RapportProfiles
import RapportReports
import RapportTranscripts

/// `rapport group`: who takes part in a group and who speaks to whom.
struct Groups: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Code group sessions and show who takes part and who speaks to whom.",
    discussion: """
      Observable analogues of climate, not a score of an instrument; no norms are known. With \
      --addressees it shows who speaks to whom, leaders and members.

      Example: rapport group transcripts/ -c group-cohesion
      """)

  @OptionGroup var coding: CodingOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Show how often each person speaks to each instead of the indices.")
  var addressees = false

  @Option(help: "text, csv or json.")
  var format: ResultFormat = .text

  func run() async throws {
    try await Failure.guarding {
      let batch = try CodingBatch(coding)
      try batch.runWhole { sessions, _ in
        let groups = sessions.filter { $0.transcript.format == .group }
        if groups.isEmpty { Console.note("none of the sessions is a group's") }
        try output.write(result(groups, batch.coder))
      }
    }
  }

  private func result(_ sessions: [CodedSession], _ coder: RuleCoder) -> [UInt8] {
    let table =
      addressees
      ? AddresseesTable(sessions).table
      : GroupIndicesTable(sessions, codebooks: coder.codebooks).table
    switch format {
    case .csv: return table.csv()
    case .json: return table.json()
    case .text:
      return Array(
        (addressees
          ? GroupText.addressees(sessions)
          : GroupText.indices(sessions, codebooks: coder.codebooks)).utf8)
    }
  }
}
