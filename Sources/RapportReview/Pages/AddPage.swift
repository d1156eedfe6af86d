import RapportReports
import RapportTranscripts

/// A form to add a code on an utterance, or on some of its words.
struct AddPage {
  let page: SessionReviewPage
  let query: FormValues
  private let utterance: Int

  /// The form for the utterance of the query; nil where the session has none such.
  init?(page: SessionReviewPage, query: FormValues) {
    guard let utterance = query["u"].flatMap(Int.init),
      page.content.transcript.rows.indices.contains(utterance)
    else { return nil }
    self.page = page
    self.query = query
    self.utterance = utterance
  }

  /// The page in UTF-8.
  func html() -> [UInt8] {
    let id = page.content.transcript.utterances[utterance].id
    return SitePage(
      title: "Add a code", kind: "Utterance \(id) of \(page.content.id)",
      visitor: page.visit.visitor,
      wayBack: (page.link(toUtterance: utterance), "Back to the session"),
      body: .joined([ContextSection(page: page, utterance: utterance).html(), form])
    ).html()
  }

  private var form: HTML {
    .element(
      .form, [.class("decision"), .set(.method, "post"), .action(page.link(to: "add"))]
    ) {
      page.guards
      Controls.hidden("u", String(utterance))
      Controls.hidden("start", query["start"] ?? "")
      Controls.codes("Code", page.catalogue)
      HTML.element(.label, [.class("field")]) {
        HTML.element(.span) { "Its words, as they stand above; empty for the whole utterance" }
        HTML.element(
          .input,
          [
            .set(.type, "text"), .set(.name, "quote"), .set(.value, query["quote"] ?? ""),
            .set(.autocomplete, "off"),
          ])
      }
      Controls.confidenceAndNote
      HTML.element(.p, [.class("acts")]) {
        HTML.element(.button) { "Add the code" }
      }
    }
  }
}
