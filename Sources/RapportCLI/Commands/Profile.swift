import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportReports
import RapportTranscripts

/// `rapport profile`: what a therapist does across sessions, in figures.
struct Profile: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Code transcripts and show what each therapist does across sessions.",
    discussion: """
      Each figure comes with its numerator, its opportunities and its interval, or with the reason \
      why it is withheld. Nobody is ranked.

      Example: rapport profile transcripts/ -c rupture-repair --therapist T01

      Shards add up exactly: with --save-tallies each leaves a file of counts without words, and \
      --merge makes of these files what one run over all transcripts would have made.

      Example: rapport profile --merge monday.json tuesday.json -c rupture-repair
      """)

  @OptionGroup var coding: CodingOptions
  @OptionGroup var validation: ValidationOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Only this therapist.")
  var therapist: String?

  @Option(
    help: ArgumentHelp(
      "Also write what the sessions add to the profiles: counts and places, ids and dates as "
        + "sessions.csv has them, no words.", valueName: "file"))
  var saveTallies: String?

  @Flag(help: "The files are those that --save-tallies wrote, not transcripts.")
  var merge = false

  @Option(help: "text, csv or json.")
  var format: ResultFormat = .text

  func run() async throws {
    try await Failure.guarding {
      if merge {
        let codebooks = try CodebookGate.coder(for: coding.books).codebooks
        let study = try TalliesFiles(coding.input.paths).study(of: codebooks)
        try write(study, codebooks)
        return
      }
      let batch = try CodingBatch(coding)
      try batch.runWhole { sessions, _ in
        try write(StudyTally(sessions), batch.coder.codebooks)
      }
    }
  }

  private func write(_ study: StudyTally, _ codebooks: [Codebook]) throws {
    let validation = try validation.load(for: codebooks)
    let profiles = try wanted(
      TherapistProfile.all(
        study: study, codebooks: codebooks, validation: validation))
    if let saveTallies { try OutputOptions.write(study.json(), to: saveTallies) }
    let table = ProfilesTable(profiles).table
    switch format {
    case .csv: try output.write(table.csv())
    case .json: try output.write(table.json())
    case .text: try output.write(Array(profiles.map(ProfileText.init).map(\.text).joined().utf8))
    }
  }

  /// All profiles, or that of the therapist asked for.
  private func wanted(_ profiles: [TherapistProfile]) throws -> [TherapistProfile] {
    guard let therapist else { return profiles }
    let found = profiles.filter { $0.therapist.rawValue == therapist }
    guard found.isEmpty else { return found }
    throw InvalidInput(
      Diagnostic(
        .error, id: "no-such-therapist", "no session is by therapist '\(therapist)'",
        hint: profiles.isEmpty
          ? "say who saw whom in a sessions.csv beside the transcripts"
          : "therapists: \(profiles.map(\.therapist.rawValue).joined(separator: ", "))"))
  }
}
