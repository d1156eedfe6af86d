import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// All about one code on one utterance: the words around it, the rules, the code's definition, and a
/// form with everything a person can decide.
struct CodePage {
  let page: SessionReviewPage
  let item: ReviewItem

  /// The page of a code; nil where the session has none of this key.
  init?(page: SessionReviewPage, key: String) {
    guard let item = page.items.item(key) else { return nil }
    self.page = page
    self.item = item
  }

  /// The page in UTF-8.
  func html() -> [UInt8] {
    let code = page.catalogue[item.anchor.code]
    return SitePage(
      title: page.catalogue.name(item.anchor.code), kind: "A code in \(page.content.id)",
      visitor: page.visit.visitor,
      wayBack: (
        page.link(
          toUtterance: item.anchor.utterance, at: AnchorKey.place(item.key)), "Back to the session"
      ),
      body: .joined([
        ContextSection(page: page, utterance: item.anchor.utterance, items: [item]).html(),
        why(code), definition(code), page.mayDecide ? form : .empty,
      ])
    ).html()
  }

  private func why(_ code: Code?) -> HTML {
    .element(.section, [.set(.ariaLabelledby, "why")]) {
      HTML.element(.h2, [.id("why")]) { "Why it is here" }
      if let coding = item.coding {
        if !coding.evidence.isEmpty {
          HTML.element(.ul) {
            for evidence in coding.evidence { HTML.element(.li) { line(evidence) } }
          }
        }
        HTML.element(.p) {
          "Score \(Figure.plain(coding.score))"
            + (code.map {
              " of \(Figure.plain($0.threshold)) needed"
                + ($0.bias == 0 ? "" : ", starting at \(Figure.plain($0.bias))")
                + ". Tier \($0.tier.rawValue)."
            } ?? ".")
        }
      } else {
        HTML.element(.p) { "A person added it." }
      }
      if let words = CodeCard.stateWords(item, page.catalogue) {
        HTML.element(.p) {
          HTML.element(.strong) { "Decided: " }
          words
        }
      }
    }
  }

  private func line(_ evidence: Evidence) -> HTML {
    let text = UTF8Text(page.content.transcript.utterances[item.anchor.utterance].text)
    let words = evidence.ranges.map { "\u{201C}\(text[$0])\u{201D}" }.joined(separator: ", ")
    return .joined([
      .element(.code) { evidence.rule?.rawValue ?? "chosen by a person" },
      .text(" \(Figure.signed(evidence.weight))" + (words.isEmpty ? "" : ": ")),
      .element(.span, [.class("quote")]) { words },
    ])
  }

  private func definition(_ code: Code?) -> HTML {
    guard let code else { return .empty }
    return .element(.section, [.set(.ariaLabelledby, "definition")]) {
      HTML.element(.h2, [.id("definition")]) { "What the code is" }
      if !code.definition.isEmpty { HTML.element(.p) { code.definition } }
      if !code.traps.isEmpty {
        HTML.element(.p) { "Easily mistaken for it: " + code.traps.joined(separator: "; ") + "." }
      }
    }
  }

  private var form: HTML {
    .element(.section, [.set(.ariaLabelledby, "decision")]) {
      HTML.element(.h2, [.id("decision")]) { "Decide" }
      HTML.element(
        .form,
        [.class("decision"), .set(.method, "post"), .action(page.link(to: "decide"))]
      ) {
        page.guards
        Controls.hidden("at", item.key)
        Controls.confidenceAndNote
        Controls.codes("Another code", page.catalogue)
        HTML.element(.p, [.class("acts")]) {
          Controls.button("Accept", name: "do", value: "accept")
          Controls.button("Reject", name: "do", value: "reject")
          Controls.button("Change to the code chosen", name: "do", value: "change")
          Controls.button("Save the note only", name: "do", value: "note", kind: "quiet")
          if let decision = item.decision {
            Controls.button("Undo", name: "undo", value: decision.id.rawValue, kind: "quiet")
          }
        }
      }
    }
  }
}
