import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// A session's conversation with its codes, each to accept, reject or change.
struct SessionReviewPage {
  let visit: Visit
  let content: SessionContent
  let sight: Sight
  /// The codes with what the visitor made of them.
  let items: SessionItems
  let filter: CodeFilter
  /// The utterances on this page.
  let window: TranscriptWindow
  /// Where the session is in a packet of the visitor's.
  let place: PacketPlace?
  /// What the visitor said of the session as a whole.
  let impression: SessionImpression

  init(
    visit: Visit, content: SessionContent, sight: Sight, items: SessionItems, place: PacketPlace?,
    impression: SessionImpression
  ) {
    self.place = place
    self.impression = impression
    self.visit = visit
    self.content = content
    self.sight = sight
    self.items = items
    let filter = CodeFilter(visit.request.query)
    self.filter = filter
    window = TranscriptWindow(
      filter.utterances(of: items, visit.catalogue),
      at: visit.query("from").flatMap(Int.init) ?? 0)
  }

  var catalogue: CodeCatalogue { visit.catalogue }

  /// Whether the visitor decides on codes here: not on sessions that a rater is done with.
  var mayDecide: Bool {
    switch sight {
    case .suggestions: place?.isOpen ?? true || visit.visitor.may(.reviewSessions)
    case .blind(let packet): packet.isOpen(content.id)
    case .reading, .drawn: false
    }
  }

  var isBlind: Bool { !sight.showsMachine }

  /// The page in UTF-8.
  func html() -> [UInt8] {
    SitePage(
      title: content.id.rawValue, kind: "Review of a session",
      visitor: visit.visitor, facts: facts,
      body: .joined([
        place.map { PacketNotice(place: $0).html() } ?? .empty, notice,
        FirstLookSection(page: self).html(), CourseSection(page: self).html(),
        isBlind && items.isEmpty ? .empty : FilterForm(page: self).html(),
        sight.decides ? DecideBar(page: self).html() : .empty,
        ConversationSection(page: self).html(), RestForm(page: self).html(),
        visit.visitor.may(.decide)
          ? ImpressionForm(page: self, impression: impression).html() : .empty,
        place.map { PacketNotice(place: $0).finishForm(guards) } ?? .empty,
      ])
    ).html()
  }

  /// The card of one code, for the script; nothing where the code is gone.
  func part(_ anchor: Anchor) -> ReviewResponse {
    let key = AnchorKey.key(of: anchor)
    let here = shown(at: anchor.utterance)
    let all = items.at(anchor.utterance)
    let card = all.first { $0.key == key }.map { item in
      let place = here.firstIndex { $0.key == key }
      return CodeCard(
        page: self, item: item, letter: place.map(UtteranceFrame.letter) ?? ""
      ).html()
    }
    return ReviewResponse(
      body: (card ?? .empty).part, headers: [("X-Rapport-Progress", progressWords)])
  }

  /// The codes of an utterance that the filter shows.
  func shown(at utterance: Int) -> [ReviewItem] {
    let items = items.at(utterance)
    return filter.isEmpty ? items : items.filter { filter.shows($0, content, catalogue) }
  }

  /// What every form on the session sends beside what it is about.
  var guards: HTML {
    .joined([
      visit.guarding, Controls.hidden("version", content.version),
    ])
  }

  /// How far the codes are decided, or how many the visitor gave.
  var progressWords: String {
    isBlind ? Figure.count(items.all.count, "code") + " given" : items.progress.words
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
    if sight.decides {
      facts.append("You \(isBlind ? "code" : "decide") as \(visit.visitor.name)")
    }
    return facts
  }

  private var notice: HTML {
    if isBlind { return .empty }
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
}
