import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// All safety flags of the study that the visitor hasn't decided on, with their words.
struct FlagsPage {
  /// A session with open flags.
  struct Part {
    let content: SessionContent
    let items: [ReviewItem]
  }

  let visit: Visit
  private let parts: [Part]
  private let leftOut: Int

  /// Gathers them and writes down that their sessions were read.
  init(_ visit: Visit) throws {
    self.visit = visit
    let hidden = try visit.desk.hidden(from: visit.visitor)
    leftOut = hidden.count
    var parts: [Part] = []
    for digest in try visit.desk.digests()
    where !hidden.contains(digest.id) && digest.suggestions.contains(where: \.isFlag) {
      let content = try visit.desk.content(of: digest.id, .suggestions)
      let items = try visit.desk.items(of: content, by: visit.visitor.name).all.filter {
        $0.state == .pending && visit.catalogue.isFlag($0.anchor.code)
      }
      if !items.isEmpty { parts.append(Part(content: content, items: items)) }
    }
    self.parts = parts
    try visit.desk.noteReading(of: Set(parts.map(\.content.id)), by: visit.visitor)
  }

  /// The page.
  var response: ReviewResponse {
    let count = parts.reduce(0) { $0 + $1.items.count }
    return ReviewResponse(
      body: SitePage(
        title: "Safety flags", kind: "For a person to read, soon", visitor: visit.visitor,
        wayBack: (.site(["sessions"]), "Sessions"),
        facts: ["\(count) open", "You decide as \(visit.visitor.name)"],
        body: .joined([
          ReviewDesk.leftOutNotice(leftOut),
          .element(.p) {
            "Words that may speak of danger. Rules miss such words and find others: no flag is no"
              + " all-clear, and this list is no risk assessment."
          },
          count == 0 ? .element(.p) { "None is open." } : .joined(parts.map(section)),
        ])
      ).html())
  }

  private func section(_ part: Part) -> HTML {
    let session = part.content.id.rawValue
    return .element(.section, [.set(.ariaLabel, session)]) {
      HTML.element(.h2) {
        HTML.element(.a, [.href(.site(["session", session]))]) {
          HTML.element(.bdi) { session }
        }
        part.content.transcript.session.date.map { ", \($0)" } ?? ""
      }
      HTML.element(.ul, [.class("moments")]) {
        for item in part.items { flag(item, part.content) }
      }
    }
  }

  private func flag(_ item: ReviewItem, _ content: SessionContent) -> HTML {
    let utterance = content.transcript.utterances[item.anchor.utterance]
    let name = visit.catalogue.name(item.anchor.code)
    let text = UTF8Text(utterance.text)
    let place = SessionPlace.code(item.key, of: content.id)
    return .element(.li) {
      HTML.element(.strong, [.class("safety")]) { name }
      " "
      HTML.element(.a, [.href(place), .set(.ariaLabel, "\(name), utterance \(utterance.id)")]) {
        utterance.id.rawValue
      }
      " "
      HTML.element(.bdi) { utterance.speaker.rawValue }
      ": "
      HTML.element(.span, [.class("quote"), .set(.dir, "auto")]) {
        EvidenceText(
          text: text, marks: utterance.marks,
          highlights: ConversationSection.evidence(of: item, textLength: text.count).map {
            .init(
              range: $0, domain: visit.catalogue.domain(item.anchor.code), letter: "", name: name)
          }
        ).html()
      }
      HTML.element(
        .form,
        [.set(.method, "post"), .action(.site(["session", content.id.rawValue, "decide"]))]
      ) {
        visit.guarding
        Controls.hidden("version", content.version)
        Controls.hidden("back", "flags")
        HTML.element(.p, [.class("acts")]) {
          Controls.button("Accept", name: "accept", value: item.key, said: "Accept \(name)")
          Controls.button("Reject", name: "reject", value: item.key, said: "Reject \(name)")
        }
      }
    }
  }
}
