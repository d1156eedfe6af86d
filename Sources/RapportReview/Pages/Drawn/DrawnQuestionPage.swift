import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// A randomly drawn utterance with the words around it and no codes, and the answers to choose from.
struct DrawnQuestionPage {
  let visit: Visit
  let scope: DrawScope
  let place: UtteranceDraw.Place?
  let content: SessionContent?
  let answered: Int
  let count: Int

  private static let around = 4

  /// The page.
  var response: ReviewResponse {
    ReviewResponse(
      body: SitePage(
        title: scope.name, kind: "A drawn utterance", visitor: visit.visitor,
        wayBack: (.site(["drawn"]), "Drawn utterances"),
        facts: ["\(answered) of \(Figure.count(count, "utterance")) done"], body: body
      ).html())
  }

  private var body: HTML {
    guard let place, let content else {
      return .joined([
        .element(.p, [.class("notice")]) {
          count == 0
            ? "The study has no utterance that could carry it."
            : "Every utterance was judged. There is nothing left to draw."
        }, undo,
      ])
    }
    return .joined([
      words(place.utterance, content), form(place, content), undo, definitions(place, content),
    ])
  }

  private func parts(_ place: UtteranceDraw.Place, _ content: SessionContent) -> [DrawScope.Part] {
    scope.parts(for: content.transcript.role(ofUtterance: place.utterance))
  }

  private func words(_ utterance: Int, _ content: SessionContent) -> HTML {
    let transcript = content.transcript
    let shown =
      max(0, utterance - Self.around)...min(transcript.rows.count - 1, utterance + Self.around)
    return .element(.section, [.set(.ariaLabelledby, "words")]) {
      HTML.element(.h2, [.id("words")]) { "The words" }
      HTML.element(.div, [.class("context")]) {
        for index in shown {
          let said = transcript.utterances[index]
          HTML.element(
            .p, [.class(index == utterance ? "here" : "near"), .set(.dir, "auto")]
          ) {
            HTML.element(.strong) { HTML.element(.bdi) { said.speaker.rawValue } }
            " "
            EvidenceText(text: UTF8Text(said.text), marks: said.marks, highlights: []).html()
          }
        }
      }
    }
  }

  // MARK: Answers

  private func form(_ place: UtteranceDraw.Place, _ content: SessionContent) -> HTML {
    let parts = parts(place, content)
    return .element(
      .form,
      [.class("decision drawn"), .set(.method, "post"), .action(.site(["drawn", "answer"]))]
    ) {
      visit.guarding
      Controls.hidden("of", scope.id)
      Controls.hidden("session", place.session.rawValue)
      Controls.hidden("u", String(place.utterance))
      Controls.hidden("revision", content.revision.hex)
      if parts.count == 1, let only = parts.first {
        Controls.hidden("code", only.code.description)
      } else {
        codes(parts)
      }
      HTML.element(.label, [.class("field")]) {
        HTML.element(.span) { "The words that show it, if you like" }
        HTML.element(
          .input, [.set(.type, "text"), .set(.name, "quote"), .set(.autocomplete, "off")])
      }
      HTML.element(.p, [.class("acts")]) {
        Controls.button(
          parts.count == 1 ? "It applies" : "Those ticked apply", name: "do", value: "present",
          key: "y")
        Controls.button(
          parts.count == 1 ? "It doesn't apply" : "None applies", name: "do", value: "absent",
          key: "n")
      }
      HTML.element(.p, [.class("acts")]) {
        Controls.choice(
          "Or pass it over, because", name: "reason", none: "choose why",
          options: DrawnForm.reasons.map { ($0, $0) }, chosen: nil)
        Controls.button("Pass over", name: "do", value: "pass", kind: "quiet", key: "p")
      }
      HTML.element(.p, [.class("keys")]) {
        for (key, words) in keys(parts.count) {
          HTML.element(.kbd) { key }
          " \(words) "
        }
      }
    }
  }

  private func keys(_ parts: Int) -> [(String, String)] {
    parts == 1
      ? [("y", "it applies"), ("n", "it doesn't"), ("u", "take the last answer back")]
      : [
        ("1 to \(min(parts, 9))", "tick a code"), ("y", "those ticked apply"),
        ("n", "none applies"), ("u", "take the last answer back"),
      ]
  }

  private func codes(_ parts: [DrawScope.Part]) -> HTML {
    .element(.fieldset) {
      HTML.element(.legend) { "Which apply?" }
      for (number, part) in parts.enumerated() {
        HTML.element(.label, [.class("level")]) {
          HTML.element(
            .input,
            [
              .set(.type, "checkbox"), .set(.name, "code"), .set(.value, part.code.description),
            ] + (number < 9 ? [.set(.ariaKeyshortcuts, String(number + 1))] : []))
          if number < 9 { HTML.element(.kbd) { String(number + 1) } }
          part.name
        }
      }
    }
  }

  private var undo: HTML {
    guard answered > 0 else { return .empty }
    return .element(
      .form, [.class("drawn"), .set(.method, "post"), .action(.site(["drawn", "undo"]))]
    ) {
      visit.guarding
      Controls.hidden("of", scope.id)
      Controls.button(
        "Take my last answer back", name: "do", value: "undo", kind: "quiet", key: "u")
    }
  }

  private func definitions(_ place: UtteranceDraw.Place, _ content: SessionContent) -> HTML {
    Page.section(parts(place, content).count == 1 ? "The code" : "The codes", id: "definition") {
      for part in parts(place, content) {
        HTML.element(.h3) { part.name }
        if let code = visit.catalogue[part.code] {
          if !code.definition.isEmpty { HTML.element(.p) { code.definition } }
          if !code.traps.isEmpty {
            HTML.element(.p, [.class("small")]) {
              "Easily mistaken for it: " + code.traps.joined(separator: "; ") + "."
            }
          }
        }
      }
    }
  }
}
