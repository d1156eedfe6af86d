import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// All about one difference: the words around it, the code's definition, what was settled so far, and
/// a form with every outcome.
struct DifferencePage {
  let page: AdjudicationPage
  let place: DoubleCoding.Place

  private static let around = 2

  /// The page in UTF-8.
  func html() -> [UInt8] {
    let key = AnchorKey.place(AnchorKey.key(of: place.anchor))
    return SitePage(
      title: page.visit.catalogue.name(place.part.code),
      kind: "A difference in \(page.adjudicated.session)", visitor: page.visit.visitor,
      wayBack: (page.link(anchor: key), "Back to the session"),
      body: .joined([words, definition, history, form])
    ).html()
  }

  private var words: HTML {
    let transcript = page.coding.transcript
    let here = place.part.utterance
    let shown = max(0, here - Self.around)...min(transcript.rows.count - 1, here + Self.around)
    return .element(.section, [.set(.ariaLabelledby, "words")]) {
      HTML.element(.h2, [.id("words")]) { "The words" }
      HTML.element(.div, [.class("context")]) {
        for index in shown {
          HTML.element(.p, [.class(index == here ? "here" : "near"), .set(.dir, "auto")]) {
            HTML.element(.strong) {
              HTML.element(.bdi) { transcript.utterances[index].speaker.rawValue }
            }
            " " + transcript.utterances[index].text
          }
        }
      }
      let side = place.first != nil ? 0 : 1
      HTML.element(.p) {
        "\(page.pair.names[side]) gave the code on \u{201C}"
        HTML.element(.span, [.class("quote")]) { place.anchor.quote }
        "\u{201D}, \(page.pair.names[1 - side]) didn't."
      }
    }
  }

  private var definition: HTML {
    guard let code = page.visit.catalogue[place.part.code] else { return .empty }
    return .element(.section, [.set(.ariaLabelledby, "definition")]) {
      HTML.element(.h2, [.id("definition")]) { "What the code is" }
      if !code.definition.isEmpty { HTML.element(.p) { code.definition } }
      if !code.traps.isEmpty {
        HTML.element(.p) { "Easily mistaken for it: " + code.traps.joined(separator: "; ") + "." }
      }
    }
  }

  private var history: HTML {
    guard !place.history.isEmpty else { return .empty }
    return .element(.section, [.set(.ariaLabelledby, "history")]) {
      HTML.element(.h2, [.id("history")]) { "Settled so far" }
      HTML.element(.ol) {
        for adjudication in place.history {
          HTML.element(.li) { page.words(adjudication) }
        }
      }
      HTML.element(.p, [.class("hint")]) { "The last one holds." }
    }
  }

  private var form: HTML {
    .element(.section, [.set(.ariaLabelledby, "settle")]) {
      HTML.element(.h2, [.id("settle")]) { "Settle it" }
      HTML.element(
        .form, [.class("decision"), .set(.method, "post"), .action(page.settling)]
      ) {
        page.guards(place)
        HTML.element(.label, [.class("field")]) {
          HTML.element(.span) { "Reason" }
          HTML.element(.textarea, [.set(.name, "why"), .set(.rows, "3")])
        }
        Controls.codes("Another code", page.visit.catalogue)
        HTML.element(.p, [.class("acts")]) {
          Controls.button("Present", name: "outcome", value: "present")
          Controls.button("Absent", name: "outcome", value: "absent")
          Controls.button("The other code chosen", name: "outcome", value: "changed")
        }
      }
    }
  }
}
