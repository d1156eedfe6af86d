import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// A code beside its utterance: what it is, why it is there, what became of it, and the buttons.
struct CodeCard {
  let page: SessionReviewPage
  let item: ReviewItem
  let letter: String

  private var code: CodeReference { item.anchor.code }
  private var name: String { page.catalogue.name(code) }

  /// The card.
  func html() -> HTML {
    let state = CodeFilter.state(of: item)
    let classes =
      "chip card \(page.catalogue.domain(code).rawValue) is-\(state.rawValue)"
    return .element(
      .li, [.id(AnchorKey.place(item.key)), .class(classes), .set(.tabindex, "-1")]
    ) {
      HTML.element(.span, [.class("name")]) {
        page.catalogue.glyph(code)
        HTML.element(.span, [.class("letter")]) { letter }
        " \(name)"
        if page.catalogue.isFlag(code) { HTML.element(.strong, [.class("safety")]) { " SAFETY" } }
        if item.coding?.isMain == true { HTML.element(.span, [.class("main")]) { " main" } }
      }
      HTML.element(.span, [.class("why")]) { Self.why(item, page.catalogue[code]) }
      if let words = Self.stateWords(item, page.catalogue) {
        HTML.element(.span, [.class("state")]) { words }
      }
      HTML.element(.span, [.class("acts")]) {
        if page.mayDecide {
          if item.state == .pending { pendingButtons } else { undoButton }
        }
        HTML.element(
          .a,
          [
            .class("more"), .href(page.link(to: "code", query: [("at", item.key)])),
            .set(.ariaLabel, "More about \(name)"),
          ]
        ) { "More" }
      }
    }
  }

  private var pendingButtons: HTML {
    .joined([
      Controls.button(
        "Accept", name: "accept", value: item.key, form: "decide", said: "Accept \(name)"),
      Controls.button(
        "Reject", name: "reject", value: item.key, form: "decide", said: "Reject \(name)"),
      page.catalogue.isFlag(code)
        ? .empty
        : .element(.label, [.class("except")]) {
          HTML.element(
            .input,
            [
              .set(.type, "checkbox"), .set(.name, "except"), .set(.value, item.key),
              .set(.form, "rest"), .set(.ariaLabel, "Leave out \(name)"),
            ])
          "leave out"
        },
    ])
  }

  private var undoButton: HTML {
    guard let decision = item.decision else { return .empty }
    return Controls.button(
      "Undo", name: "undo", value: decision.id.rawValue, form: "decide", said: "Undo: \(name)",
      kind: "quiet")
  }

  /// The rules that fired with their weights, the score and what it had to reach.
  static func why(_ item: ReviewItem, _ code: Code?) -> HTML {
    guard let coding = item.coding else { return .text("added by a person") }
    let rules = coding.evidence.compactMap { evidence in
      evidence.rule.map { "\($0) \(Figure.signed(evidence.weight))" }
    }
    return .joined([
      rules.isEmpty ? .text("no rule") : .element(.code) { rules.joined(separator: ", ") },
      .text(
        ": \(Figure.plain(coding.score))"
          + (code.map { " of \(Figure.plain($0.threshold)) needed, tier \($0.tier.rawValue)" }
            ?? "")),
    ])
  }

  /// What the person made of it, in words.
  static func stateWords(_ item: ReviewItem, _ catalogue: CodeCatalogue) -> String? {
    let confidence = item.decision?.confidence.map { ", sure \($0) of 5" } ?? ""
    let why = item.decision?.why.map { ": \($0)" } ?? ""
    let words: String? =
      switch item.state {
      case .pending: nil
      case .accepted: item.coding == nil ? "added by you" : "accepted"
      case .rejected: "rejected"
      case .changed(let code): "changed to \(catalogue.name(code))"
      }
    return words.map { $0 + confidence + why }
  }
}
