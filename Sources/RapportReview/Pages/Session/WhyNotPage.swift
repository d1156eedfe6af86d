import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// Why an utterance doesn't carry a code: what each of the code's rules lacks there.
struct WhyNotPage {
  let page: SessionReviewPage
  private let utterance: Int
  private let code: CodeReference?

  /// The page for the utterance of the query and, once one is chosen, its code; nil where the session
  /// has no such utterance or its machine's codes are hidden.
  init?(page: SessionReviewPage) {
    guard page.sight.showsMachine, let utterance = page.visit.query("u").flatMap(Int.init),
      page.content.transcript.rows.indices.contains(utterance)
    else { return nil }
    self.page = page
    self.utterance = utterance
    code = page.visit.query("code").flatMap(AnchorKey.code).flatMap {
      page.catalogue[$0] == nil || page.catalogue.isInternal($0) ? nil : $0
    }
  }

  /// The page in UTF-8.
  func html() throws(InvalidInput) -> [UInt8] {
    let id = page.content.transcript.utterances[utterance].id
    return SitePage(
      title: "Why not?", kind: "Utterance \(id) of \(page.content.id)",
      visitor: page.visit.visitor,
      wayBack: (page.link(toUtterance: utterance), "Back to the session"),
      body: .joined([
        ContextSection(page: page, utterance: utterance).html(), form, try answer(),
      ])
    ).html()
  }

  private var form: HTML {
    .element(
      .form,
      [
        .class("filters"), .set(.method, "get"),
        .action(.site(["session", page.content.id.rawValue, "why-not"])),
      ]
    ) {
      Controls.hidden("u", String(utterance))
      Controls.codes("Which code?", page.catalogue, chosen: code?.description)
      HTML.element(.button) { "Explain" }
    }
  }

  private func answer() throws(InvalidInput) -> HTML {
    guard let code, let codebooks = try page.visit.desk.store.codebooks() else { return .empty }
    let transcript = page.content.transcript
    let traces = try RuleCoder(codebooks).explain(transcript, utterance: utterance)
    guard let trace = traces.first(where: { $0.code == code }) else { return .empty }
    let text = ExplanationText(transcript: transcript, index: utterance)
    return .element(.section, [.set(.ariaLabelledby, "answer")]) {
      HTML.element(.h2, [.id("answer")]) { page.catalogue.name(code) }
      HTML.element(.p) {
        HTML.element(.code) { code.description }
        " \(text.verdict(trace))."
      }
      HTML.element(.ul, [.class("rules")]) {
        for line in text.lines(trace) {
          HTML.element(.li) {
            HTML.element(.strong) { line.isFired ? "fired: " : "didn't fire: " }
            line.words
          }
        }
      }
      HTML.element(.p, [.class("hint")]) {
        "By the codebooks that the study uses now; the session may have been coded with earlier ones."
      }
    }
  }
}
