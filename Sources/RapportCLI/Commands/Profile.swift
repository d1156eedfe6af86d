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
      """)

  @OptionGroup var coding: CodingOptions
  @OptionGroup var validation: ValidationOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Only this therapist.")
  var therapist: String?

  @Option(help: "text, csv or json.")
  var format: ResultFormat = .text

  func run() async throws {
    try await Failure.guarding {
      let batch = try CodingBatch(coding)
      let validation = try validation.load(for: batch.coder.codebooks)
      try batch.runWhole { sessions, _ in
        try write(
          wanted(
            TherapistProfile.all(
              sessions: sessions, codebooks: batch.coder.codebooks, validation: validation)))
      }
    }
  }

  private func wanted(_ profiles: [TherapistProfile]) throws -> [TherapistProfile] {
    guard let therapist else { return profiles }
    let wanted = profiles.filter { $0.therapist.rawValue == therapist }
    guard wanted.isEmpty else { return wanted }
    let known = profiles.map(\.therapist.rawValue).joined(separator: ", ")
    throw InvalidInput(
      Diagnostic(
        .error, id: "no-such-therapist", "no session is by therapist '\(therapist)'",
        hint: known.isEmpty
          ? "say who saw whom in a sessions.csv beside the transcripts" : "therapists: \(known)"))
  }

  private func write(_ profiles: [TherapistProfile]) throws {
    switch format {
    case .csv: try output.write(ProfilesTable(profiles).table.csv())
    case .json: try output.write(ProfilesTable(profiles).table.json())
    case .text: try output.write(Array(profiles.map(ProfileText.init).map(\.text).joined().utf8))
    }
  }
}
