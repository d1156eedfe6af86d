import RapportReports
import RapportTranscripts

/// The study's therapists by id, never in an order of merit.
struct TherapistListPage {
  /// A therapist.
  struct Line {
    let therapist: Identifier<Therapist>
    let sessions: Int
    let seal: ReportSeal
  }

  let visit: Visit
  let lines: [Line]

  /// The page.
  var response: ReviewResponse {
    ReviewResponse(
      body: SitePage(
        title: "Therapists", kind: "Reports", visitor: visit.visitor,
        facts: [Figure.count(lines.count, "therapist")],
        body: lines.isEmpty
          ? .element(.p) {
            "No session names its therapist. A sessions.csv beside the transcripts does."
          }
          : .joined([
            .element(.p) {
              "By id. Nobody is ranked. A therapist who has an account sees their report first."
            },
            Page.table(
              caption: "Therapists of the study", head: ["Therapist", "Sessions", "Their report"],
              numeric: [1], kind: "sessions", rows: lines.map(row)),
          ])
      ).html())
  }

  private func row(_ line: Line) -> [HTML] {
    [
      .element(.a, [.href(.site(["therapist", line.therapist.rawValue]))]) {
        HTML.element(.bdi) { line.therapist.rawValue }
      },
      .text(String(line.sessions)), .text(words(line.seal)),
    ]
  }

  private func words(_ seal: ReportSeal) -> String {
    if seal.users.isEmpty { return "has no account" }
    guard let opened = seal.openedAt else { return "not opened by them yet" }
    return "opened by them on \(UTCTime.text(opened).prefix(10))"
      + (seal.newSessions > 0
        ? "; \(Figure.count(seal.newSessions, "session")) added since" : "")
  }
}
