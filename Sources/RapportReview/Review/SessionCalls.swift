import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// The pages and forms of one session.
struct SessionCalls {
  private let visit: Visit
  private let content: SessionContent
  private let sight: Sight

  /// - Throws: ``AccessRefusal/hidden`` where the visitor may not see the session.
  init(_ visit: Visit) throws {
    self.visit = visit
    let session = Session.ID(visit.part(1))
    sight = try visit.desk.sight(of: session, for: visit.visitor)
    content = try visit.desk.content(of: session, sight)
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
      guard let item = page.items.item(key) else { throw .noUtterance }
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
    try read(AddPage(page: sessionPage(), query: visit.request.query)?.html())
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

  private func sessionPage() throws -> SessionReviewPage {
    SessionReviewPage(
      visit: visit, content: content, sight: sight,
      items: try visit.desk.items(of: content, by: visit.visitor.name))
  }

  /// Nobody sees a word before the log says so.
  private func read(_ page: [UInt8]?) throws -> ReviewResponse {
    guard let page else { return RefusalPage.missing.response }
    try visit.desk.noteReading(of: content.id, by: visit.visitor, sight)
    return ReviewResponse(body: page)
  }

  private func reader() throws -> DecisionForm {
    switch sight {
    case .suggestions: break
    case .blind(let packet):
      guard packet.isOpen(content.id) else { throw FormRefusal.finished }
    case .reading: throw AccessRefusal.role
    }
    let form = DecisionForm(
      form: visit.form, content: content, catalogue: visit.catalogue, rater: visit.visitor.name,
      isBlind: try visit.desk.isBlind(visit.visitor, to: content.id, sight))
    try form.checkVersion()
    return form
  }

  private func save(_ decisions: [Decision]) throws -> ReviewResponse {
    if !decisions.isEmpty { _ = try visit.desk.store.append(decisions) }
    let page = try sessionPage()
    guard decisions.count == 1, let anchor = decisions.first?.anchor else {
      return .redirect(to: page.transcriptLink)
    }
    if visit.request.wantsPart { return page.part(anchor) }
    return .redirect(to: page.link(backTo: anchor))
  }
}
