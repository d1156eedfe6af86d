import RapportReports
import RapportTranscripts

extension SampleStudy {
  /// The whole report of the sample.
  static var site: ReportSite {
    ReportSite(
      codedSessions: [individual, group, hostile], codebooks: codebooks,
      problems: [
        Diagnostic(
          .error, id: "empty-file", "the file is empty", at: SourceLocation(file: "in/empty.txt"),
          hint: "leave it out or replace it")
      ])
  }
}
