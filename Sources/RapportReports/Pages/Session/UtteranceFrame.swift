package import RapportCodebooks
package import RapportCoding
import RapportTranscripts

/// An utterance of a conversation: where it stands, who says it to whom, its words with the evidence
/// marked, and what stands beside it.
package struct UtteranceFrame {
  /// A code of the utterance and the bytes of its words that carry it.
  package typealias Marked = (code: CodeReference, evidence: [Range<Int>])

  private let coded: CodedSession
  private let index: Int
  private let catalogue: CodeCatalogue

  package init(_ coded: CodedSession, _ index: Int, _ catalogue: CodeCatalogue) {
    self.coded = coded
    self.index = index
    self.catalogue = catalogue
  }

  /// The utterance.
  ///
  /// - Parameters:
  ///   - marked: its codes in the order of their letters.
  ///   - showsWords: whether the words are shown.
  ///   - kind: a further class.
  ///   - beside: what stands beside the words.
  package func html(
    marking marked: [Marked], showsWords: Bool = true, kind: String = "", beside: HTML
  ) -> HTML {
    let utterance = coded.transcript.utterances[index]
    let role = coded.transcript.role(ofUtterance: index)
    let classes = "u \(role.rawValue)" + (kind.isEmpty ? "" : " " + kind)
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
          HTML.element(.span, [.class("role")]) { " \(role.rawValue)\(addressee)" }
        }
        if showsWords {
          HTML.element(.p, [.class("words"), .set(.dir, "auto")]) {
            EvidenceText(
              text: UTF8Text(utterance.text), marks: utterance.marks,
              highlights: highlights(marked)
            ).html()
          }
        }
      }
      beside
    }
  }

  private func highlights(_ marked: [Marked]) -> [EvidenceText.Highlight] {
    marked.enumerated().flatMap { number, mark in
      mark.evidence.map {
        EvidenceText.Highlight(
          range: $0, domain: catalogue.domain(mark.code), letter: Self.letter(number),
          name: catalogue.name(mark.code))
      }
    }
  }

  private var addressee: String {
    guard coded.transcript.format == .group, index < coded.addressees.count else { return "" }
    let addressee = coded.addressees[index]
    let speakers = addressee.speakers.filter(coded.transcript.speakers.indices.contains)
      .map { coded.transcript.speakers[$0].id.rawValue }
    if !speakers.isEmpty { return ", to " + Figure.list(speakers) }
    return addressee.kind == .group ? ", to the group" : ""
  }

  /// The words that carry a coding; none where it is on the whole utterance.
  package static func evidence(of coding: Coding, textLength: Int) -> [Range<Int>] {
    guard coding.evidence.contains(where: { $0.weight > 0 && !$0.ranges.isEmpty }) else {
      return []
    }
    return CodingPassage.passages(of: coding, textLength: textLength).map(\.range)
  }

  /// The letter of an utterance's code by its place: from `a` to `z`, then `a2` and so on.
  package static func letter(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? letter : "\(letter)\(number / 26 + 1)"
  }
}
