import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// The transcript as a conversation, each utterance with its codes beside it.
///
/// With a filter, utterances with a code that is shown, and their neighbours.
struct ConversationSection {
  let page: SessionReviewPage

  /// The section.
  func html() -> HTML {
    let shown = Array(page.window.shown)
    let before = page.window.number * TranscriptWindow.length - 1
    let previous = page.window.all.indices.contains(before) ? page.window.all[before] : -1
    return .element(.section, [.set(.ariaLabelledby, "transcript")]) {
      HTML.element(.h2, [.id("transcript")]) { "Transcript" }
      if shown.isEmpty { HTML.element(.p) { "No code is as chosen above." } }
      PagesNavigation(page: page, name: "Parts of the transcript").html()
      HTML.element(.div, [.class("conversation")]) {
        for (place, index) in shown.enumerated() {
          gap(before: index, after: place > 0 ? shown[place - 1] : previous)
          utterance(index, page.shown(at: index))
        }
      }
      PagesNavigation(page: page, name: "Parts of the transcript, again").html()
    }
  }

  private func gap(before index: Int, after last: Int) -> HTML {
    guard index > last + 1 else { return .empty }
    return .element(.p, [.class("gap")]) {
      Figure.count(index - last - 1, "utterance") + " not shown"
    }
  }

  private func utterance(_ index: Int, _ items: [ReviewItem]) -> HTML {
    let utterance = page.content.transcript.utterances[index]
    let role = page.content.transcript.role(ofUtterance: index)
    return .element(.div, [.id("u\(index)"), .class("u \(role.rawValue)")]) {
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
          HTML.element(.span, [.class("role")]) { " \(role.rawValue)" }
        }
        HTML.element(.p, [.class("words"), .set(.dir, "auto")]) { words(utterance, items) }
      }
      HTML.element(.div, [.class("codes")]) {
        if !items.isEmpty {
          HTML.element(.ul, [.class("chips")]) {
            for (number, item) in items.enumerated() {
              CodeCard(page: page, item: item, letter: Self.letter(number)).html()
            }
          }
        }
        if page.mayDecide {
          HTML.element(
            .a,
            [
              .class("add"), .href(page.link(to: "add", query: [("u", String(index))])),
              .set(.ariaLabel, "Add a code on utterance \(utterance.id)"),
            ]
          ) { "+ code" }
        }
      }
    }
  }

  private func words(_ utterance: Utterance, _ items: [ReviewItem]) -> HTML {
    let text = UTF8Text(utterance.text)
    var highlights: [EvidenceText.Highlight] = []
    for (number, item) in items.enumerated() {
      for range in Self.evidence(of: item, textLength: text.count) {
        highlights.append(
          .init(
            range: range, domain: page.catalogue.domain(item.anchor.code),
            letter: Self.letter(number), name: page.catalogue.name(item.anchor.code)))
      }
    }
    return EvidenceText(text: text, marks: utterance.marks, highlights: highlights).html()
  }

  /// The words that carry a code; none where it is on the whole utterance.
  static func evidence(of item: ReviewItem, textLength: Int) -> [Range<Int>] {
    guard let coding = item.coding else {
      return item.anchor.range.count < textLength ? [item.anchor.range] : []
    }
    guard coding.evidence.contains(where: { $0.weight > 0 && !$0.ranges.isEmpty }) else {
      return []
    }
    return CodingPassage.passages(of: coding, textLength: textLength).map(\.range)
  }

  /// The letter of an utterance's code by its place: from `a` to `z`, then `a2` and so on.
  static func letter(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? letter : "\(letter)\(number / 26 + 1)"
  }
}
