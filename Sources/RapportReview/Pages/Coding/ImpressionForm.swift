import RapportReports

/// Ratings of a session as a whole, and a note about it.
struct ImpressionForm {
  let page: SessionReviewPage
  let impression: SessionImpression

  /// The form; what was said where nothing can be decided any more.
  func html() -> HTML {
    .element(.section, [.set(.ariaLabelledby, "whole")]) {
      HTML.element(.h2, [.id("whole")]) { "The session as a whole" }
      if page.mayDecide { form } else { said }
    }
  }

  private var form: HTML {
    .element(.form, [.class("decision"), .set(.method, "post"), .action(page.link(to: "rate"))]) {
      page.guards
      for scale in SessionImpression.scales {
        HTML.element(.fieldset) {
          HTML.element(.legend) { scale.name + ", from 1 (hardly any) to 5 (very much)" }
          for value in 1...5 { level(scale.id, value) }
        }
      }
      HTML.element(.label, [.class("field")]) {
        HTML.element(.span) { "Note about the session" }
        HTML.element(.textarea, [.set(.name, "note"), .set(.rows, "3")]) { impression.note ?? "" }
      }
      HTML.element(.p, [.class("acts")]) { HTML.element(.button) { "Save ratings and note" } }
    }
  }

  private func level(_ scale: String, _ value: Int) -> HTML {
    .element(.label, [.class("level")]) {
      HTML.element(
        .input,
        [
          .set(.type, "radio"), .set(.name, "rating-\(scale)"), .set(.value, String(value)),
        ] + (impression.ratings[scale] == value ? [.set(.checked, "checked")] : []))
      String(value)
    }
  }

  private var said: HTML {
    .element(.ul) {
      for scale in SessionImpression.scales {
        HTML.element(.li) {
          scale.name + ": " + (impression.ratings[scale.id].map { "\($0) of 5" } ?? "not rated")
        }
      }
      if let note = impression.note { HTML.element(.li) { "Note: " + note } }
    }
  }
}
