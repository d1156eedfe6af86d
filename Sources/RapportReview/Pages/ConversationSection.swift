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
    let window = page.window
    let shown = Array(window.shown)
    let before = window.number * TranscriptWindow.length - 1
    let previous = window.all.indices.contains(before) ? window.all[before] : -1
    return .element(.section, [.set(.ariaLabelledby, "transcript")]) {
      HTML.element(.h2, [.id("transcript")]) { "Transcript" }
      if shown.isEmpty { HTML.element(.p) { "No code is as chosen above." } }
      PagesNavigation(page: page, name: "Parts of the transcript").html()
      HTML.element(.div, [.class("conversation")]) {
        for (place, index) in shown.enumerated() {
          gap(before: index, after: place > 0 ? shown[place - 1] : previous)
          utterance(index)
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

  private func utterance(_ index: Int) -> HTML {
    let items = page.shown(at: index)
    let length = page.content.transcript.utterances[index].text.utf8.count
    return UtteranceFrame(page.content.coded, index, page.catalogue).html(
      marking: items.map { ($0.anchor.code, Self.evidence(of: $0, textLength: length)) },
      beside: codes(index, items))
  }

  private func codes(_ index: Int, _ items: [ReviewItem]) -> HTML {
    let id = page.content.transcript.utterances[index].id
    return .element(.div, [.class("codes")]) {
      if !items.isEmpty {
        HTML.element(.ul, [.class("chips"), .set(.ariaLabel, "Codes of utterance \(id)")]) {
          for (number, item) in items.enumerated() {
            CodeCard(page: page, item: item, letter: UtteranceFrame.letter(number)).html()
          }
        }
      }
      if page.mayDecide {
        HTML.element(
          .a,
          [
            .class("add"), .href(page.link(to: "add", query: [("u", String(index))])),
            .set(.ariaLabel, "Add a code on utterance \(id)"),
          ]
        ) { "+ code" }
      }
      if page.sight.showsMachine {
        HTML.element(
          .a,
          [
            .class("add why-not"), .href(page.link(to: "why-not", query: [("u", String(index))])),
            .set(.ariaLabel, "Why has utterance \(id) not another code?"),
          ]
        ) { "why not?" }
      }
    }
  }

  /// The words that carry a code; none where it is on the whole utterance.
  static func evidence(of item: ReviewItem, textLength: Int) -> [Range<Int>] {
    if let coding = item.coding {
      return UtteranceFrame.evidence(of: coding, textLength: textLength)
    }
    return item.anchor.range.count < textLength ? [item.anchor.range] : []
  }
}
