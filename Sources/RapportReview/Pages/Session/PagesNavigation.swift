import RapportReports
import RapportTranscripts

/// The parts of a long transcript as links, and a form that goes to an utterance.
struct PagesNavigation {
  let page: SessionReviewPage
  /// What tells it from the other one on the page.
  let name: String

  /// The links; nothing where the transcript is on one page.
  func html() -> HTML {
    let starts = page.window.starts
    guard starts.count > 1 else { return .empty }
    let here = page.window.number
    return .element(.nav, [.class("parts"), .set(.ariaLabel, name)]) {
      if here > 0 { step("previous", "\u{2190} Previous", to: here - 1) }
      HTML.element(.ul) {
        for number in starts.indices { HTML.element(.li) { link(to: number) } }
      }
      if here + 1 < starts.count { step("next", "Next \u{2192}", to: here + 1) }
      jump
    }
  }

  private func step(_ kind: String, _ words: String, to number: Int) -> HTML {
    .element(.a, [.class("step"), .href(page.link(toPart: number)), .set(.rel, kind)]) { words }
  }

  private func link(to number: Int) -> HTML {
    let first = page.window.starts[number]
    let current: [Attribute] = number == page.window.number ? [.set(.ariaCurrent, "page")] : []
    let id = page.content.transcript.utterances[first].id.rawValue
    return .element(
      .a,
      [.href(page.link(toPart: number)), .set(.ariaLabel, "From utterance \(id)")] + current
    ) { id }
  }

  private var jump: HTML {
    .element(
      .form,
      [
        .class("jump"), .set(.method, "get"),
        .action(.site(["session", page.content.id.rawValue])),
      ]
    ) {
      HTML.element(.label) {
        "Utterance "
        HTML.element(
          .input,
          [
            .set(.type, "text"), .set(.name, "utterance"), .set(.required, "required"),
            .set(.autocomplete, "off"),
          ])
      }
      HTML.element(.button, [.class("quiet")]) { "Go" }
    }
  }
}
