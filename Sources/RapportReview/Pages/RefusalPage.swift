import RapportReports
import RapportTranscripts

/// A page that says why a request was not followed, and what to do.
struct RefusalPage {
  let status: Int
  let title: String
  let sentence: String

  static let missing = RefusalPage(
    status: 404, title: "No such page", sentence: "The study has no such page.")
  static let method = RefusalPage(
    status: 405, title: "Not possible", sentence: "This page can't be asked for in this way.")
  static let unknown = RefusalPage(
    status: 500, title: "Not saved", sentence: "Something went wrong. Nothing was saved.")

  private init(status: Int, title: String, sentence: String) {
    self.status = status
    self.title = title
    self.sentence = sentence
  }

  init(_ refusal: AccessRefusal) {
    status = refusal == .hidden ? 404 : refusal == .password ? 401 : 403
    title = refusal == .hidden ? "No such page" : "Not let in"
    sentence =
      switch refusal {
      case .host: "Open the address as `rapport review` printed it."
      case .origin: "The request came from another site's page."
      case .formToken: "The form is not one of this site's. Load the page anew; nothing was saved."
      case .password: "Name or password is wrong. Try again."
      case .role: "Your role in this study doesn't allow this."
      case .hidden: "The study has no such page for you."
      case .token, .unknownBrowser:
        "The address that `rapport review` prints lets one browser in, once. Start it again for"
          + " another one."
      }
  }

  init(_ refusal: FormRefusal) {
    self.init(
      status: refusal.status, title: "Not saved",
      sentence: refusal.sentence + " Go back and load the page anew.")
  }

  init(_ error: InvalidInput) {
    let first = error.diagnostics.first
    let statuses = [
      "study-unknown-session": 404, "decision-refused": 409, "study-disk-full": 507,
      "study-busy": 503, "adjudication-refused": 409, "study-rater-kind": 409,
    ]
    status = first.flatMap { statuses[$0.id] } ?? 500
    title = status == 404 ? "No such page" : "Not saved"
    sentence =
      (first?.message ?? "Something went wrong") + "."
      + (first?.hint.map { " (" + $0 + ")" } ?? "")
  }

  var response: ReviewResponse {
    ReviewResponse(
      status: status,
      body: SitePage(
        title: title, kind: "Rapport", wayBack: (.site([]), "First page"),
        body: .element(.p, [.class("notice")]) { sentence }
      ).html())
  }
}
