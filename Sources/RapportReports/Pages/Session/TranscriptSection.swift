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
    let utterance = page.coded.transcript.utterances[index]
    let role = page.coded.transcript.role(ofUtterance: index)
    let classes = "u \(role.rawValue)" + (codings.isEmpty ? "" : " coded")
    return .element(.div, [.id("u\(index)"), .class(classes)]) {
      HTML.element(.p, [.class("where")]) {
        HTML.element(.a, [.href(.anchor("u\(index)"))]) { utterance.id.rawValue }
        if let start = utterance.start {
          " "
          HTML.element(.span, [.class("clock")]) { Figure.clock(start) }
        }
      }
      HTML.element(.div, [.class("said")]) {
        HTML.element(.p, [.class("who")]) {
          HTML.element(.bdi) { utterance.speaker.rawValue }
          HTML.element(.span, [.class("role")]) { " \(role.rawValue)\(addressee(index))" }
        }
        if page.options.includeQuotes {
          HTML.element(.p, [.class("words"), .set(.dir, "auto")]) { words(utterance, codings) }
        }
      }
      if !codings.isEmpty {
        HTML.element(.ul, [.class("chips"), .set(.ariaLabel, "Codes")]) {
          for (number, coding) in codings.enumerated() { chip(coding, letter: Self.letter(number)) }
        }
      }
    }
  }

  private func words(_ utterance: Utterance, _ codings: [Coding]) -> HTML {
    let text = UTF8Text(utterance.text)
    var highlights: [EvidenceText.Highlight] = []
    for (number, coding) in codings.enumerated()
    where coding.evidence.contains(where: { $0.weight > 0 && !$0.ranges.isEmpty }) {
      for passage in CodingPassage.passages(of: coding, textLength: text.count) {
        highlights.append(
          .init(
            range: passage.range, domain: page.catalogue.domain(coding.code),
            letter: Self.letter(number), name: page.catalogue.name(coding.code)))
      }
    }
    return EvidenceText(text: text, marks: utterance.marks, highlights: highlights).html()
  }

  private func chip(_ coding: Coding, letter: String) -> HTML {
    let rules = coding.evidence.compactMap { evidence -> String? in
      guard let rule = evidence.rule else { return nil }
      let weight = evidence.weight == 1 ? "" : " (\(Self.signed(evidence.weight)))"
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

  private func addressee(_ index: Int) -> String {
    let coded = page.coded
    guard coded.transcript.format == .group, index < coded.addressees.count else { return "" }
    let addressee = coded.addressees[index]
    let speakers = addressee.speakers.filter(coded.transcript.speakers.indices.contains)
      .map { coded.transcript.speakers[$0].id.rawValue }
    if !speakers.isEmpty { return ", to " + Figure.list(speakers) }
    return addressee.kind == .group ? ", to the group" : ""
  }

  private static func signed(_ weight: Double) -> String {
    (weight > 0 ? "+" : "") + Figure.rounded(weight, 2)
  }

  /// The letter of an utterance's code by its place: from `a` to `z`, then `a2` and so on.
  private static func letter(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? letter : "\(letter)\(number / 26 + 1)"
  }
}
