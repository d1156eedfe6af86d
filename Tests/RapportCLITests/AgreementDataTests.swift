import Foundation
import Testing

/// Agreement on the development data, with the files as they are; only figures are looked at.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["RAPPORT_DATA"] != nil, "skipped: not present"))
struct AgreementDataTests {
  private static let data = ProcessInfo.processInfo.environment["RAPPORT_DATA"] ?? ""

  private static let columns =
    "session=transcript_id,utterance=utterance_id,rater=annotator_id,code=main_therapist_behaviour"

  /// Ten experts on five transcripts of AnnoMI: alpha and the mean kappa of 45 pairs are .74.
  ///
  /// The coder is the eleventh.
  @Test func annomisExpertsAndTheCoder() throws {
    let outcome = try Program.run([
      "agree", Self.data + "/annomi/development.csv", "-c", "mi-behaviours", "--map",
      Program.root.appendingPathComponent("codebooks/maps/annomi.csv").path, "--reference",
      Self.data + "/annomi/development-annotators.csv", "--columns", Self.columns, "--rater-kind",
      "human", "--unit", "utterance",
    ])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "167 utterances of 5 sessions, intervals over sessions")
    #expect(
      lines.contains(
        "human-human           .80 (.78 to .82)  .74 (.69 to .78)  .74 (.70 to .79)   "
          + ".74 (.70 to .78)"))
    #expect(lines.count { $0.hasPrefix("coder-reference ") } == 1)
    let pairs = lines.filter { $0.contains(/^ +\d  (?:\d|rules) +\.\d\d \(/) }
    #expect(pairs.count == 55)
    #expect(pairs.count { $0.contains("  rules ") } == 10)
  }

  /// The readers of the 49 sessions are models; families are compared in one command.
  @Test func sessionsByFamily() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let list = folder.appendingPathComponent("list.txt")
    try Data("gen-01\npain-01\nm01\n".utf8).write(to: list)
    let sessions = Self.data + "/sessions"
    let outcome = try Program.run(
      [
        "agree", sessions + "/gen-01.json", sessions + "/pain-01.json", sessions + "/m01.json",
        sessions + "/m02.json", "-c", "rupture-signals",
      ]
        + ["first=\(sessions)/codes-A", "first=\(sessions)/codes-C", "second=\(sessions)/codes-B"]
        .flatMap { ["--reference", $0] } + [
          "--rater-kind", "model", "--sessions", list.path, "--format", "csv",
        ])
    #expect(outcome.status == 0)
    let rows = outcome.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let complaints = rows.filter { $0.contains("complaints") && $0.contains("family") }
    #expect(!complaints.isEmpty)
    #expect(complaints.allSatisfy { $0[19] == "model" && $0[21] != "yes" })
    #expect(complaints.contains { $0[4] == "references" && $0[7] == "kappa" && $0[17] == "2" })
    #expect(complaints.contains { $0[4] == "coder" && $0[7] == "f1" && $0[17] == "3" })
  }
}
