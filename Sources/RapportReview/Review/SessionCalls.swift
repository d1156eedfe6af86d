import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// The pages and forms of one session.
struct SessionCalls {
  private let visit: Visit
  private let content: SessionContent
  private let sight: Sight
  private let place: PacketPlace?

  /// - Throws: ``AccessRefusal/hidden`` where the visitor may not see the session.
  init(_ visit: Visit) throws {
    self.visit = visit
    let session = Session.ID(visit.part(1))
    sight = try visit.desk.sight(of: session, for: visit.visitor)
    content = try visit.desk.content(of: session, sight)
    place = PacketPlace(of: session, in: try visit.desk.packets(of: visit.visitor))
  }

  /// The session's page.
  ///
  /// What asks for one utterance or code is sent on to the part of the transcript that has it.
  func page() throws -> ReviewResponse {
    let page = try sessionPage()
    if let place = try sought(on: page) { return .redirect(to: place) }
    return try read(page.html())
  }

  private func sought(on page: SessionReviewPage) throws(FormRefusal) -> Link? {
    let rows = content.transcript.rows.indices
    if let key = visit.query("at") {
      // An addition that was undone is gone; its utterance is there.
      guard let item = page.items.item(key) else {
        guard let anchor = AnchorKey.anchor(of: key, in: content.transcript) else {
          throw .noUtterance
        }
        return page.link(toUtterance: anchor.utterance)
      }
      return page.link(toUtterance: item.anchor.utterance, at: AnchorKey.place(key))
    }
    if let id = visit.query("utterance") {
      guard let index = content.transcript.utterances.firstIndex(where: { $0.id.rawValue == id })
      else { throw .noUtterance }
      return page.link(toUtterance: index)
    }
    guard let asked = visit.query("u") else { return nil }
    guard let index = Int(asked), rows.contains(index) else { throw .noUtterance }
    return page.link(toUtterance: index)
  }

  /// The page of one code.
  func code() throws -> ReviewResponse {
    try read(CodePage(page: sessionPage(), key: visit.query("at") ?? "")?.html())
  }

  /// The form that adds a code.
  func add() throws -> ReviewResponse {
    let recent = try visit.desk.store.recentCodes(of: visit.visitor.name, most: 9)
    return try read(
      AddPage(page: sessionPage(), query: visit.request.query, recent: recent)?.html())
  }

  /// Why an utterance doesn't carry a code.
  func whyNot() throws -> ReviewResponse { try read(WhyNotPage(page: sessionPage())?.html()) }

  /// Saves what a button decides.
  func decide() throws -> ReviewResponse {
    let reader = try reader()
    return try save([reader.decision(try sessionPage().items.logs)])
  }

  /// Saves a code that the visitor adds.
  func saveAddition() throws -> ReviewResponse { try save([reader().addition()]) }

  /// Accepts what is shown and undecided.
  func acceptRest() throws -> ReviewResponse {
    let page = try sessionPage()
    return try save(reader().rest(of: page.window.shown.flatMap(page.shown)))
  }

  /// Saves what the visitor says of the session as a whole.
  func rate() throws -> ReviewResponse {
    _ = try reader()
    let (name, store) = (visit.visitor.name, visit.desk.store)
    let known = try SessionImpression(of: content.id, by: name, store)
    for scale in SessionImpression.scales {
      guard let value = visit.form["rating-\(scale.id)"].flatMap(Int.init),
        (1...5).contains(value), value != known.ratings[scale.id]
      else { continue }
      _ = try store.append(
        SessionRating(
          id: "", session: content.id, scale: scale.id, value: value, rater: name, at: 0))
    }
    if let note = visit.form["note"], note != known.note, !note.allSatisfy(\.isWhitespace) {
      _ = try store.append(
        SessionNote(
          id: "", session: content.id, revision: content.revision,
          text: String(note.prefix(4_000)), rater: name, at: 0))
    }
    return .redirect(
      to: try sessionPage().link(toPart: sessionPage().window.number, anchor: "whole"))
  }

  private func sessionPage() throws -> SessionReviewPage {
    SessionReviewPage(
      visit: visit, content: content, sight: sight,
      items: sight.decides
        ? try visit.desk.items(of: content, by: visit.visitor.name)
        : SessionItems(content, settled: try visit.desk.settledItems(of: content)),
      place: place,
      impression: try SessionImpression(
        of: content.id, by: visit.visitor.name, visit.desk.store))
  }

  /// Nobody sees a word before the log says so.
  private func read(_ page: [UInt8]?) throws -> ReviewResponse {
    guard let page else { return RefusalPage.missing.response }
    try visit.desk.noteReading(of: content.id, by: visit.visitor, sight)
    return ReviewResponse(body: page)
  }

  private func reader() throws -> DecisionForm {
    guard sight.decides else { throw AccessRefusal.role }
    guard try sessionPage().mayDecide else { throw FormRefusal.finished }
    let form = DecisionForm(
      form: visit.form, content: content, catalogue: visit.catalogue, rater: visit.visitor.name,
      isBlind: try visit.desk.isBlind(visit.visitor, to: content.id, sight))
    try form.checkVersion()
    return form
  }

  private func save(_ decisions: [Decision]) throws -> ReviewResponse {
    if !decisions.isEmpty { _ = try visit.desk.store.append(decisions) }
    if visit.form["back"] == "flags" { return .redirect(to: .site(["flags"])) }
    let page = try sessionPage()
    guard decisions.count == 1, let anchor = decisions.first?.anchor else {
      return .redirect(to: page.transcriptLink)
    }
    if visit.request.wantsPart { return page.part(anchor) }
    return .redirect(to: page.link(backTo: anchor))
  }
}
