import RapportReports

/// The bar that stays in sight: how far the review is, undo, and the keys.
struct DecideBar {
  let page: SessionReviewPage

  private var keys: [(key: String, words: String)] {
    let moving = [("j", "next code"), ("k", "one back")]
    guard page.mayDecide else { return moving }
    let adding = [("u", "undo"), ("m", "more"), ("c", "add a code on the selected words")]
    return moving + (page.isBlind ? [] : [("a", "accept"), ("r", "reject")]) + adding
  }

  /// The bar.
  func html() -> HTML {
    .element(.div, [.class("bar")]) {
      HTML.element(.p, [.id("progress"), .set(.role, "status")]) { page.progressWords }
      HTML.element(
        .form, [.id("decide"), .set(.method, "post"), .action(page.link(to: "decide"))]
      ) {
        page.guards
        if page.mayDecide {
          Controls.button(
            "Undo my last decision", name: "undo", value: "last", kind: "quiet", key: "u")
        }
      }
      HTML.element(.p, [.class("keys")]) {
        for (key, words) in keys {
          HTML.element(.kbd) { key }
          " \(words) "
        }
      }
    }
  }
}
