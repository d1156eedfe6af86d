import ArgumentParser
import RapportCoding
import RapportReports
import RapportTranscripts

/// `rapport sequence`: what follows what.
struct Sequences: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sequence",
    abstract: "Code transcripts and show which codes follow which.",
    discussion: """
      Names are codes, aliases or families. Each pair has its count, the count that chance gives, how \
      often the second follows the first and anything else, and an odds ratio over sessions that \
      busy sessions can't make up. That one thing follows another does not say that it causes it.

      Example: rapport sequence transcripts/ -c rupture-repair --states complaints,repair --within 6
      """)

  @OptionGroup var coding: CodingOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Codes, aliases or families, separated by commas; the first that holds counts.")
  var states: String

  @Option(help: "How many steps lie between the two.")
  var lag = 1

  @Option(help: "Ask for the second within so many steps instead.")
  var within: Int?

  @Option(help: "What a step is: utterance or turn.")
  var unit: Step = .turn

  @Option(help: "Shuffles for the permutation test.")
  var permutations = 1000

  @Option(help: "Where the shuffles' random numbers start.")
  var seed: UInt64 = 1

  @Flag(help: "Write where client and therapist stand at each step instead (state-space grid).")
  var stateSpace = false

  @Option(help: "text, csv or json.")
  var format: ResultFormat = .text

  func validate() throws {
    if lag < 1 { throw ValidationError("--lag must be 1 or more") }
    if let within, within < 1 { throw ValidationError("--within must be 1 or more") }
    if permutations < 1 { throw ValidationError("--permutations must be 1 or more") }
  }

  func run() async throws {
    try await Failure.guarding {
      let batch = try CodingBatch(coding)
      let names = states.split(separator: ",").map(String.init)
      let states = try SequenceState.named(names, in: batch.coder.codebooks)
      try batch.runWhole { sessions, _ in try output.write(result(sessions, states)) }
    }
  }

  private func result(_ sessions: [CodedSession], _ states: [SequenceState]) throws -> [UInt8] {
    guard !stateSpace else {
      return bytes(StateSpaceTable(sessions, states: states, unit: unit.unit).table)
    }
    let streams = sessions.map { CodeStream($0, states: states, unit: unit.unit) }
    let analysis = SequenceAnalysis(streams, states: states)
    if let within {
      let windows = analysis.windows(within)
      guard format == .text else {
        return bytes(SequencesTable(windows, of: states, within: within).table)
      }
      return Array(SequenceText(states, unit: unit.unit).windows(windows, within: within).utf8)
    }
    let pairs = analysis.pairs(lag: lag, replicates: permutations, seed: seed)
    guard format == .text else {
      return bytes(SequencesTable(pairs, of: states, lag: lag).table)
    }
    return Array(SequenceText(states, unit: unit.unit).pairs(pairs, lag: lag).utf8)
  }

  private func bytes(_ table: Table) -> [UInt8] {
    format == .json ? table.json() : table.csv()
  }
}

extension Sequences {
  /// What a step is.
  enum Step: String, ExpressibleByArgument, CaseIterable {
    case utterance, turn

    var unit: CodeStream.Unit { self == .turn ? .turn : .utterance }
  }
}
