import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportReports
import RapportTranscripts

extension SampleStudy {
  /// The individual session again under other names, so that a profile has something to show.
  static let course: [CodedSession] = (1...8).map { number in
    var session = individual.transcript.session
    session.id = Session.ID("T01-C0\(number % 3 + 1)-0\(number)")
    session.clients = [Identifier("C0\(number % 3 + 1)")]
    session.number = number
    var coded = individual
    coded.transcript = Transcript(
      session: session, speakers: individual.transcript.speakers,
      utterances: Array(individual.transcript.utterances))
    if number.isMultiple(of: 2) {
      coded.codings.removeAll { $0.code.code == "acknowledges-contribution" }
      coded.episodes.removeLast()
    }
    return coded
  }

  /// Everything.
  static var codedSessions: [CodedSession] { course + [group, hostile] }

  /// The whole report of the sample.
  static func site(_ options: ReportOptions = .init()) -> ReportSite {
    ReportSite(
      codedSessions: codedSessions, codebooks: codebooks,
      profiles: TherapistProfile.all(sessions: codedSessions, codebooks: codebooks),
      problems: [
        Diagnostic(
          .error, id: "empty-file", "the file is empty", at: SourceLocation(file: "in/empty.txt"),
          hint: "leave it out or replace it")
      ], options: options)
  }
}
