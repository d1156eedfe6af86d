import RapportReports

/// The bar that stays in sight: how far the review is, undo, and the keys.
struct DecideBar {
  let page: SessionReviewPage

  /// The keys that do something here.
  private var keys: [(key: String, words: String)] {
    let judging = page.mayDecide && !page.isBlind
    let all: [(key: String, words: String, isHere: Bool)] = [
      ("j", "next code", true), ("k", "one back", true), ("a", "accept", judging),
      ("r", "reject", judging), ("u", "undo", page.mayDecide),
      ("m", "more: change, note, how sure", true),
      ("x", "leave out of \u{201C}all right\u{201D}", judging),
      ("c", "add a code, on the selected words", page.mayDecide),
      ("w", "why not another code?", page.sight.showsMachine),
      ("/", "choose which codes to show", true), ("?", "this list", true),
    ]
    return all.filter(\.isHere).map { ($0.key, $0.words) }
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
      HTML.element(.details, [.id("keys"), .class("keys")]) {
        HTML.element(.summary) { "Keys" }
        HTML.element(.dl) {
          for (key, words) in keys {
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
