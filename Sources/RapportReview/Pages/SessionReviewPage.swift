import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// A session's conversation with its codes, each to accept, reject or change.
struct SessionReviewPage {
  let visit: Visit
  let content: SessionContent
  let sight: Sight
  let items: [ReviewItem]
  let filter: CodeFilter

  init(visit: Visit, content: SessionContent, sight: Sight, items: [ReviewItem]) {
    self.visit = visit
    self.content = content
    self.sight = sight
    self.items = items
    filter = CodeFilter(visit.request.query)
  }

  var catalogue: CodeCatalogue { visit.catalogue }

  /// The page in UTF-8.
  func html() -> [UInt8] {
    SitePage(
      title: content.id.rawValue, kind: "Review of a session",
      visitor: visit.visitor, facts: facts,
      body: .joined([
        notice, firstLook, FilterForm(page: self).html(), sight.decides ? decideForm : .empty,
        ConversationSection(page: self).html(), sight.decides ? restForm : .empty,
      ])
    ).html()
  }

  /// The card of one code, for the script; nothing where the code is gone.
  func part(_ key: String) -> ReviewResponse {
    let here = items.filter { $0.key == key }
    let letters = ConversationSection(page: self).letters
    let card = here.first.map { CodeCard(page: self, item: $0, letter: letters[key] ?? "").html() }
    return ReviewResponse(
      body: (card ?? .empty).part, headers: [("X-Rapport-Progress", progressWords)])
  }

  /// This page with its filter, at a place.
  func link(anchor: String? = nil) -> Link {
    .site(["session", content.id.rawValue], query: filter.query, anchor: anchor)
  }

  /// A page or action below this one.
  func link(
    to part: String, query: [(name: String, value: String)] = []
  ) -> Link {
    .site(["session", content.id.rawValue, part], query: query + filter.query)
  }

  /// What every form on the session sends beside what it is about.
  var guards: HTML {
    .joined([
      visit.guarding, Controls.hidden("version", content.version),
    ])
  }

  /// The suggested codes, decided and in all.
  private var progressWords: String {
    let suggested = items.filter { $0.coding != nil }
    let decided = suggested.count { $0.state != .pending }
    let added = items.count - suggested.count
    return "\(decided) of \(Figure.count(suggested.count, "code")) decided"
      + (added > 0 ? ", \(added) added" : "")
  }

  private var facts: [String] {
    let session = content.transcript.session
    var facts: [String] = []
    if !session.therapists.isEmpty {
      facts.append("Therapist: " + Figure.list(session.therapists.map(\.rawValue)))
    }
    if let date = session.date { facts.append(date) }
    facts.append(Figure.count(content.transcript.rows.count, "utterance"))
    facts += content.coded.codebooks.map { "\($0.id) \($0.version)" }
    if sight.decides { facts.append("You decide as \(visit.visitor.name)") }
    return facts
  }

  private var notice: HTML {
    if !content.isCoded {
      return .element(.p, [.class("notice")]) {
        "The rules haven't coded this session. `rapport study code` does; you can add codes already."
      }
    }
    return .element(.p, [.class("notice")]) {
      HTML.element(.strong) { "Machine suggestions." }
      " A code counts after a person looked."
      sight.decides ? " Read the words before you decide." : ""
    }
  }

  private var firstLook: HTML {
    let look = FirstLook(items, content, catalogue)
    let entries = look.entries
    guard !entries.isEmpty else { return .empty }
    return .element(.section, [.set(.ariaLabelledby, "first")]) {
      HTML.element(.h2, [.id("first")]) { "Look here first" }
      HTML.element(.ul, [.class("first")]) {
        for entry in entries {
          HTML.element(.li) {
            HTML.element(.strong) { entry.reason }
            ": "
            HTML.element(.a, [.href(place(entry))]) {
              "\(entry.name), utterance \(entry.utterance)"
            }
          }
        }
        if look.furtherFlags > 0 {
          HTML.element(.li) { "SAFETY: \(look.furtherFlags) more flags, in the transcript below" }
        }
      }
    }
  }

  /// A filter may hide the place: then without one.
  private func place(_ entry: FirstLook.Entry) -> Link {
    filter.isEmpty
      ? .anchor(entry.place) : .site(["session", content.id.rawValue], anchor: entry.place)
  }

  private var decideForm: HTML {
    .element(.div, [.class("bar")]) {
      HTML.element(.p, [.id("progress"), .set(.role, "status")]) { progressWords }
      HTML.element(
        .form, [.id("decide"), .set(.method, "post"), .action(link(to: "decide"))]
      ) {
        guards
        Controls.button(
          "Undo my last decision", name: "undo", value: "last", kind: "quiet", key: "u")
      }
      HTML.element(.p, [.class("keys")]) {
        for (key, words) in [
          ("j", "next code"), ("k", "one back"), ("a", "accept"), ("r", "reject"), ("u", "undo"),
          ("m", "more"), ("c", "add a code on the selected words"),
        ] {
          HTML.element(.kbd) { key }
          " \(words) "
        }
      }
    }
  }

  private var restForm: HTML {
    let shown = items.filter { filter.shows($0, content, catalogue) && $0.state == .pending }
    let open = shown.count { !catalogue.isFlag($0.anchor.code) }
    guard open > 0 else { return .empty }
    return .element(
      .form, [.id("rest"), .set(.method, "post"), .action(link(to: "accept-rest"))]
    ) {
      guards
      HTML.element(.button, [.set(.name, "do"), .set(.value, "rest")]) {
        "All right except the ticked ones: accept \(Figure.count(open, "code"))"
      }
      HTML.element(.p, [.class("hint")]) {
        "Accepts what is shown here and undecided. Ticked codes stay undecided, and so do safety"
          + " flags, which are decided one by one."
      }
    }
  }
}
