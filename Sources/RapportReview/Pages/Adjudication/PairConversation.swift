import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// The transcript with two columns of codes: agreed ones quiet, differences numbered.
struct PairConversation {
  let page: AdjudicationPage
  private let byUtterance: [Int: [DoubleCoding.Place]]
  private let numbers: [Settlements.Place: Int]

  init(page: AdjudicationPage) {
    self.page = page
    byUtterance = Dictionary(grouping: page.coding.places, by: \.part.utterance)
    numbers = page.numbers
  }

  private var transcript: Transcript { page.coding.transcript }

  /// The section.
  func html() -> HTML {
    .element(.section, [.set(.ariaLabelledby, "transcript")]) {
      HTML.element(.h2, [.id("transcript")]) { "Transcript" }
      HTML.element(.div, [.class("conversation pair")]) {
        HTML.element(.div, [.class("u heads"), .set(.ariaHidden, "true")]) {
          HTML.element(.span)
          HTML.element(.span)
          HTML.element(.div, [.class("sides")]) {
            for name in page.pair.names { HTML.element(.strong) { name } }
          }
        }
        for index in transcript.rows.indices { utterance(index, byUtterance[index] ?? []) }
      }
    }
  }

  private func utterance(_ index: Int, _ places: [DoubleCoding.Place]) -> HTML {
    let said = transcript.utterances[index]
    let role = transcript.role(ofUtterance: index)
    return .element(.div, [.id("u\(index)"), .class("u \(role.rawValue)")]) {
      HTML.element(.p, [.class("where")]) {
        HTML.element(.a, [.href(.anchor("u\(index)"))]) { said.id.rawValue }
      }
      HTML.element(.div, [.class("said")]) {
        HTML.element(.p, [.class("who")]) {
          HTML.element(.bdi) { said.speaker.rawValue }
          HTML.element(.span, [.class("role")]) { " \(role.rawValue)" }
        }
        HTML.element(.p, [.class("words"), .set(.dir, "auto")]) { words(said, places) }
      }
      HTML.element(.div, [.class("codes")]) {
        if !places.isEmpty {
          HTML.element(.ul, [.class("chips")]) {
            for place in places {
              if let number = numbers[place.part] {
                DifferenceCard(page: page, place: place, number: number).html()
              } else {
                agreed(place)
              }
            }
          }
        }
      }
    }
  }

  private func agreed(_ place: DoubleCoding.Place) -> HTML {
    let code = place.part.code
    return .element(.li, [.class("chip agreed \(page.visit.catalogue.domain(code).rawValue)")]) {
      for side in ["", "both"] {
        HTML.element(.span, [.class("name")]) {
          page.visit.catalogue.glyph(code)
          " " + page.visit.catalogue.name(code)
          if side.isEmpty { HTML.element(.span, [.class("unseen")]) { " by both raters" } }
        }
      }
    }
  }

  private func words(_ said: Utterance, _ places: [DoubleCoding.Place]) -> HTML {
    let text = UTF8Text(said.text)
    let highlights = places.compactMap { place -> EvidenceText.Highlight? in
      guard let number = numbers[place.part], place.anchor.range.count < text.count else {
        return nil
      }
      return .init(
        range: place.anchor.range, domain: page.visit.catalogue.domain(place.part.code),
        letter: String(number), name: page.visit.catalogue.name(place.part.code))
    }
    return EvidenceText(text: text, marks: said.marks, highlights: highlights).html()
  }
}
