import RapportCoding
import RapportReports

/// One button for all codes in sight: all right except the ticked ones.
struct RestForm {
  let page: SessionReviewPage

  /// The form; nothing where all codes in sight are decided.
  func html() -> HTML {
    guard page.mayDecide else { return .empty }
    let keys = page.window.shown.flatMap { utterance in
      page.shown(at: utterance).filter {
        $0.state == .pending && !page.catalogue.isFlag($0.anchor.code)
      }.map(\.key)
    }
    let open = keys.count
    guard open > 0 else { return .empty }
    return .element(
      .form, [.id("rest"), .set(.method, "post"), .action(page.link(to: "accept-rest"))]
    ) {
      page.guards
      // What comes onto the page meanwhile is not accepted unseen.
      Controls.hidden("shown", keys.joined(separator: " "))
      HTML.element(.button, [.set(.name, "do"), .set(.value, "rest")]) {
        "All right except the ticked ones: accept \(Figure.count(open, "code"))"
      }
      HTML.element(.p, [.class("hint")]) {
        "Accepts what is shown on this page and undecided. Ticked codes stay undecided, and so do"
          + " safety flags, which are decided one by one."
      }
    }
  }
}
