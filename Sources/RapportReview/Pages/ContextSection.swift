import RapportCoding
import RapportReports
import RapportTranscripts

/// An utterance with those around it.
struct ContextSection {
  let page: SessionReviewPage
  let utterance: Int
  /// The codes whose evidence is marked.
  var items: [ReviewItem] = []

  private static let around = 2

  /// The section.
  func html() -> HTML {
    let transcript = page.content.transcript
    let shown =
      max(0, utterance - Self.around)...min(transcript.rows.count - 1, utterance + Self.around)
    return .element(.section, [.set(.ariaLabelledby, "words")]) {
      HTML.element(.h2, [.id("words")]) { "The words" }
      HTML.element(.div, [.class("context")]) {
        for index in shown { line(index) }
      }
    }
  }

  private func line(_ index: Int) -> HTML {
    let said = page.content.transcript.utterances[index]
    let text = UTF8Text(said.text)
    let highlights = (index == utterance ? items : []).flatMap { item in
      ConversationSection.evidence(of: item, textLength: text.count).map {
        EvidenceText.Highlight(
          range: $0, domain: page.catalogue.domain(item.anchor.code), letter: "",
          name: page.catalogue.name(item.anchor.code))
      }
    }
    return .element(.p, [.class(index == utterance ? "here" : "near"), .set(.dir, "auto")]) {
      HTML.element(.strong) { HTML.element(.bdi) { said.speaker.rawValue } }
      " "
      EvidenceText(text: text, marks: said.marks, highlights: highlights).html()
    }
  }
}
