import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// Judging randomly drawn utterances: what to judge for, the utterances, the answers.
struct DrawnCalls {
  private let visit: Visit
  private let sessions: [SessionForDrawing]
  private let leftOut: Int
  private let study: String

  init(_ visit: Visit) throws {
    self.visit = visit
    (sessions, leftOut) = try visit.desk.drawnSessions(for: visit.visitor)
    study = try visit.desk.store.description().uid
  }

  private var rater: Rater.ID { visit.visitor.name }
  private var scopes: [DrawScope] { DrawScope.all(of: visit.catalogue.codebooks) }

  private func scope(_ id: String?) throws -> DrawScope {
    guard let scope = scopes.first(where: { $0.id == id }) else { throw FormRefusal.unknownCode }
    return scope
  }

  private func draw(_ scope: DrawScope) -> UtteranceDraw {
    UtteranceDraw(scope, of: sessions, study: study)
  }

  /// What can be judged, and what the judgements say so far.
  func page() throws -> ReviewResponse {
    DrawnPage(
      visit: visit, scopes: scopes,
      results: scopes.map { draw($0).result() }.filter { !$0.isEmpty }, leftOut: leftOut
    ).response
  }

  /// The next utterance.
  func question() throws -> ReviewResponse {
    guard let asked = visit.query("of") else { return .redirect(to: .site(["drawn"])) }
    guard let scope = scopes.first(where: { $0.id == asked }) else {
      return RefusalPage.missing.response
    }
    let draw = draw(scope)
    var content: SessionContent?
    let place = draw.next(for: rater)
    if let place {
      content = try visit.desk.content(of: place.session, .drawn)
      try visit.desk.noteReading(of: place.session, by: visit.visitor, .drawn)
    }
    return DrawnQuestionPage(
      visit: visit, scope: scope, place: place, content: content,
      answered: draw.answered(by: rater), count: draw.count
    ).response
  }

  /// Saves an answer.
  func answer() throws -> ReviewResponse {
    let scope = try scope(visit.form["of"])
    let session = Session.ID(visit.form["session"] ?? "")
    guard sessions.contains(where: { $0.id == session }) else { throw AccessRefusal.hidden }
    let form = DrawnForm(
      form: visit.form, scope: scope, content: try visit.desk.content(of: session, .drawn),
      rater: rater,
      isBlind: try visit.desk.isBlind(visit.visitor, to: session, .drawn)
        && isFirstAnswer(scope, session))
    _ = try visit.desk.store.append(try form.decisions())
    return next(scope)
  }

  /// Whether the visitor never answered here before: the results tell them what the machine said.
  private func isFirstAnswer(_ scope: DrawScope, _ session: Session.ID) throws -> Bool {
    let codes = Set(scope.parts.map(\.code))
    return !(try visit.desk.store.log(of: session).decisions).contains {
      $0.rater == rater && $0.isDrawn && codes.contains($0.anchor.code)
        && String($0.anchor.utterance) == visit.form["u"]
    }
  }

  /// Takes back one's last answer.
  func undo() throws -> ReviewResponse {
    let scope = try scope(visit.form["of"])
    let codes = Set(scope.parts.map(\.code))
    var own: [Decision] = []
    for session in sessions {
      own += try visit.desk.store.log(of: session.id).inForce.filter {
        $0.rater == rater && ($0.isDrawn || $0.isSkip) && codes.contains($0.anchor.code)
      }
    }
    guard let last = own.max(by: { $0.id < $1.id }) else { throw FormRefusal.nothingToUndo }
    let undone = own.filter {
      $0.session == last.session && $0.anchor.utterance == last.anchor.utterance
    }
    _ = try visit.desk.store.append(
      undone.map { decision in
        Decision(
          id: "", session: decision.session,
          revision: try visit.desk.content(of: decision.session, .drawn).revision, kind: .undo,
          anchor: decision.anchor, isBlind: decision.isBlind, rater: rater, at: 0,
          undoes: decision.id)
      })
    return next(scope)
  }

  private func next(_ scope: DrawScope) -> ReviewResponse {
    .redirect(to: .site(["drawn", "next"], query: [("of", scope.id)]))
  }
}
