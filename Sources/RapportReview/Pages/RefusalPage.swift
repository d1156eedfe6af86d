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
    self.init(
      status: refusal.status, title: refusal == .hidden ? "No such page" : "Not let in",
      sentence: refusal.sentence)
  }

  init(_ refusal: FormRefusal) {
    let isMissing = refusal.status == 404
    self.init(
      status: refusal.status, title: isMissing ? "No such page" : "Not saved",
      sentence: refusal.sentence + (isMissing ? "" : " Go back and load the page anew."))
  }

  init(_ error: InvalidInput) {
    let first = error.diagnostics.first
    let statuses = [
      "study-unknown-session": 404, "decision-refused": 409, "codebook-replaced": 409,
      "study-disk-full": 507,
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
