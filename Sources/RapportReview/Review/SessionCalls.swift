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
  func page() throws -> ReviewResponse { try read(sessionPage().html()) }

  /// The page of one code.
  func code() throws -> ReviewResponse {
    try read(CodePage(page: sessionPage(), key: visit.query("at") ?? "")?.html())
  }

  /// The form that adds a code.
  func add() throws -> ReviewResponse {
    try read(AddPage(page: sessionPage(), query: visit.request.query)?.html())
  }

  /// Saves what a button decides.
  func decide() throws -> ReviewResponse {
    try save([reader().decision(try visit.desk.store.log(of: content.id))])
  }

  /// Saves a code that the visitor adds.
  func saveAddition() throws -> ReviewResponse { try save([reader().addition()]) }

  /// Accepts what is shown and undecided.
  func acceptRest() throws -> ReviewResponse {
    let page = try sessionPage()
    return try save(reader().rest(of: page.items, page.filter))
  }

  private func sessionPage() throws -> SessionReviewPage {
    SessionReviewPage(
      visit: visit, content: content, sight: sight,
      items: sight.decides
        ? try visit.desk.items(of: content, by: visit.visitor.name)
        : try visit.desk.settledItems(of: content))
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
    case .reading, .drawn: throw AccessRefusal.role
    }
    let form = DecisionForm(
      form: visit.form, content: content, catalogue: visit.catalogue, rater: visit.visitor.name,
      isBlind: try visit.desk.isBlind(visit.visitor, to: content.id, sight))
    try form.checkVersion()
    return form
  }

  private func save(_ decisions: [Decision]) throws -> ReviewResponse {
    if !decisions.isEmpty { _ = try visit.desk.store.append(decisions) }
    if visit.form["back"] == "flags" { return .redirect(to: .site(["flags"])) }
    let key = decisions.count == 1 ? AnchorKey.key(of: decisions[0].anchor) : nil
    let page = try sessionPage()
    guard visit.request.wantsPart, let key else {
      return .redirect(to: page.link(anchor: key.map(AnchorKey.place) ?? "transcript"))
    }
    return page.part(key)
  }
}
