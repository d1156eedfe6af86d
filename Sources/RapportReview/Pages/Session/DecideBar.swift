import RapportReports

/// The bar that stays in sight: how far the review is, undo, and the keys.
struct DecideBar {
  let page: SessionReviewPage

  private static let keys = [
    ("j", "next code"), ("k", "one back"), ("a", "accept"), ("r", "reject"), ("u", "undo"),
    ("m", "more: change, note, how sure"), ("x", "leave out of \u{201C}all right\u{201D}"),
    ("c", "add a code, on the selected words"), ("w", "why not another code?"),
    ("/", "choose which codes to show"), ("?", "this list"),
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
      HTML.element(.details, [.id("keys"), .class("keys")]) {
        HTML.element(.summary) { "Keys" }
        HTML.element(.dl) {
          for (key, words) in Self.keys {
            HTML.element(.div) {
              HTML.element(.dt) { HTML.element(.kbd) { key } }
              HTML.element(.dd) { words }
            }
          }
        }
      }
    }
  }
}
