import RapportCodebooks
import RapportReports
import RapportTranscripts

/// A form to add a code on an utterance, or on some of its words.
struct AddPage {
  let page: SessionReviewPage
  let query: FormValues
  /// The codes that the visitor added last.
  let recent: [CodeReference]
  private let utterance: Int

  /// The form for the utterance of the query; nil where the session has none such.
  init?(page: SessionReviewPage, query: FormValues, recent: [CodeReference]) {
    guard let utterance = query["u"].flatMap(Int.init),
      page.content.transcript.rows.indices.contains(utterance)
    else { return nil }
    self.page = page
    self.query = query
    self.recent = recent
    self.utterance = utterance
  }

  /// The page in UTF-8.
  func html() -> [UInt8] {
    let id = page.content.transcript.utterances[utterance].id
    return SitePage(
      title: "Add a code", kind: "Utterance \(id) of \(page.content.id)",
      visitor: page.visit.visitor,
      wayBack: (page.link(toUtterance: utterance), "Back to the session"),
      body: .joined([ContextSection(page: page, utterance: utterance).html(), search, form])
    ).html()
  }

  /// Finds codes by name; with the script while one types.
  private var search: HTML {
    .element(
      .form,
      [
        .id("find"), .class("filters"), .set(.method, "get"), .action(page.link(to: "add")),
        .set(.ariaLabel, "Find a code"),
      ]
    ) {
      for name in ["u", "start", "quote"] { Controls.hidden(name, query[name] ?? "") }
      HTML.element(.label, [.class("field")]) {
        HTML.element(.span) { "Part of the code's name" }
        HTML.element(
          .input,
          [
            .set(.type, "text"), .set(.name, "find"), .set(.value, query["find"] ?? ""),
            .set(.autocomplete, "off"),
          ])
      }
      HTML.element(.button) { "Find" }
    }
  }

  private var form: HTML {
    .element(
      .form, [.class("decision adding"), .set(.method, "post"), .action(page.link(to: "add"))]
    ) {
      page.guards
      // What the key Enter sends from the field of words: no code, which is refused.
      Controls.button(
        "No code", name: "code", value: "", kind: "skip")
      Controls.hidden("u", String(utterance))
      Controls.hidden("start", query["start"] ?? "")
      HTML.element(.label, [.class("field")]) {
        HTML.element(.span) { "Its words, as they stand above; empty for the whole utterance" }
        HTML.element(
          .input,
          [
            .set(.type, "text"), .set(.name, "quote"), .set(.value, query["quote"] ?? ""),
            .set(.autocomplete, "off"),
          ])
      }
      CodeChooser(
        catalogue: page.catalogue, recent: recent, search: query["find"],
        role: page.content.transcript.role(ofUtterance: utterance)
      ).html()
      HTML.element(.details) {
        HTML.element(.summary) { "How sure, and why" }
        Controls.confidenceAndNote
      }
    }
  }
}
