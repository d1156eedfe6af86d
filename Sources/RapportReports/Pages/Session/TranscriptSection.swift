import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// The transcript as a conversation: each utterance with its highlighted evidence and its codes.
struct TranscriptSection {
  let page: SessionPage

  /// The section.
  func html() -> HTML {
    let transcript = page.coded.transcript
    var byUtterance: [Int: [Coding]] = [:]
    for coding in page.codings { byUtterance[coding.utterance, default: []].append(coding) }
    let title = page.options.includeQuotes ? "Transcript" : "Utterances, without their words"
    return Page.section(title, id: "transcript") {
      HTML.element(.div, [.class("conversation")]) {
        for index in transcript.utterances.indices {
          utterance(index, codings: byUtterance[index] ?? [])
        }
      }
    }
  }

  private func utterance(_ index: Int, codings: [Coding]) -> HTML {
    let length = page.coded.transcript.utterances[index].text.utf8.count
    let chips = HTML.element(.ul, [.class("chips"), .set(.ariaLabel, "Codes")]) {
      for (number, coding) in codings.enumerated() {
        chip(coding, letter: UtteranceFrame.letter(number))
      }
    }
    return UtteranceFrame(page.coded, index, page.catalogue).html(
      marking: codings.map { ($0.code, UtteranceFrame.evidence(of: $0, textLength: length)) },
      showsWords: page.options.includeQuotes, kind: codings.isEmpty ? "" : "coded",
      beside: codings.isEmpty ? .empty : chips)
  }

  private func chip(_ coding: Coding, letter: String) -> HTML {
    let rules = coding.evidence.compactMap { evidence -> String? in
      guard let rule = evidence.rule else { return nil }
      let weight = evidence.weight == 1 ? "" : " (\(Figure.signed(evidence.weight)))"
      return rule.rawValue + weight
    }
    return .element(.li, [.class("chip \(page.catalogue.domain(coding.code).rawValue)")]) {
      HTML.element(.span, [.class("name")]) {
        page.catalogue.glyph(coding.code)
        HTML.element(.span, [.class("letter")]) { letter }
        " \(page.catalogue.name(coding.code))"
        if coding.isMain == true { HTML.element(.span, [.class("main")]) { " main" } }
      }
      HTML.element(.span, [.class("why")]) {
        if rules.isEmpty {
          "no rule"
        } else {
          HTML.element(.code) { rules.joined(separator: ", ") }
        }
        ", score \(Figure.plain(coding.score))"
      }
    }
  }
}
