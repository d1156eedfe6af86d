import ArgumentParser
import RapportStore
import RapportTranscripts

/// `rapport study check`: whether a study is whole.
struct StudyCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Check the file, every hash, every reference and the place of every coding and decision.")

  @OptionGroup var study: StudyArgument

  func run() async throws {
    try await Failure.guarding {
      let findings = try study.open().check()
      Console.report(findings)
      let faults = findings.count { $0.severity == .error }
      print("\(study.path): " + (faults == 0 ? "no faults" : "\(faults) faults"))
      if faults > 0 { throw Failure.incomplete }
    }
  }
}
