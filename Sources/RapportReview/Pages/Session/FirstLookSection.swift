import RapportReports
import RapportTranscripts

/// What to look at first, as links.
struct FirstLookSection {
  let page: SessionReviewPage

  /// The section; nothing where nothing stands out.
  func html() -> HTML {
    let look = FirstLook(page.items, page.catalogue)
    guard !look.isEmpty else { return .empty }
    return .element(.section, [.set(.ariaLabelledby, "first")]) {
      HTML.element(.h2, [.id("first")]) { "Look here first" }
      list(look.flags, further: look.furtherFlags)
      if !look.moments.isEmpty {
        HTML.element(.h3) { "Moments to discuss" }
        list(look.moments)
      }
      if !look.further.isEmpty {
        HTML.element(.h3) { "Also open" }
        list(look.further)
      }
    }
  }

  private func list(_ entries: [FirstLook.Entry], further: Int = 0) -> HTML {
    guard !entries.isEmpty else { return .empty }
    return .element(.ul, [.class("first")]) {
      for entry in entries { line(entry) }
      if further > 0 {
        HTML.element(.li) {
          "SAFETY: \(Figure.count(further, "more flag")), in the transcript below"
        }
      }
    }
  }

  private func line(_ entry: FirstLook.Entry) -> HTML {
    .element(.li) {
      HTML.element(.strong) { entry.reason }
      ": "
      HTML.element(
        .a, [.href(page.reference(toUtterance: entry.utterance, at: entry.place))]
      ) {
        "\(entry.name), utterance \(page.content.transcript.utterances[entry.utterance].id)"
      }
    }
  }
}
