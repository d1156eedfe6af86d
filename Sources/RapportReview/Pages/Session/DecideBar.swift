import RapportReports

/// The bar that stays in sight: how far the review is, undo, and the keys.
struct DecideBar {
  let page: SessionReviewPage

  private static let keys = [
    ("j", "next code"), ("k", "one back"), ("a", "accept"), ("r", "reject"), ("u", "undo"),
    ("m", "more"), ("c", "add a code on the selected words"),
  ]

  /// The bar.
  func html() -> HTML {
    .element(.div, [.class("bar")]) {
      HTML.element(.p, [.id("progress"), .set(.role, "status")]) { page.items.progress.words }
      HTML.element(
        .form, [.id("decide"), .set(.method, "post"), .action(page.link(to: "decide"))]
      ) {
        page.guards
        Controls.button(
          "Undo my last decision", name: "undo", value: "last", kind: "quiet", key: "u")
      }
      HTML.element(.p, [.class("keys")]) {
        for (key, words) in Self.keys {
          HTML.element(.kbd) { key }
          " \(words) "
        }
      }
    }
  }
}
