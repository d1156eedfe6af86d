import RapportReports
import RapportTranscripts

/// Stands in the place of a report that its therapist hasn't seen yet.
struct SealedReportPage {
  let visit: Visit
  let therapist: Identifier<Therapist>
  let seal: ReportSeal

  /// The page.
  var response: ReviewResponse {
    ReviewResponse(
      body: SitePage(
        title: therapist.rawValue, kind: "Report of a therapist", visitor: visit.visitor,
        wayBack: (.site(["therapists"]), "Therapists"),
        body: .element(.p, [.class("notice")]) {
          HTML.element(.strong) { "They see it first." }
          " This therapist has an account and hasn't opened the report yet."
          seal.since.map { " It has been there since \(UTCTime.text($0).prefix(10))." } ?? ""
          " It can be read here when they have."
        }
      ).html())
  }
}
