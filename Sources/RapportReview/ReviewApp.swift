import RapportCodebooks
package import RapportCoding
import RapportReports
package import RapportStore
package import RapportTranscripts

/// The whole review site, without a socket.
///
/// ```swift
/// let app = try ReviewApp(store: store, rater: "anna", port: 8420)
/// let response = await app.respond(to: ReviewRequest(target: "/"))
/// ```
package struct ReviewApp: Sendable {
  let desk: ReviewDesk
  let gate: AccessGate
  private let port: Int

  /// Makes the site of a study.
  ///
  /// - Parameters:
  ///   - rater: in whose name decisions are written.
  ///   - port: where it will be served, on this computer only.
  /// - Throws: `InvalidInput` where the study can't be read.
  package init(store: StudyStore, rater: Rater.ID, port: Int) throws(InvalidInput) {
    desk = try ReviewDesk(store: store, rater: rater)
    gate = AccessGate(port: port)
    self.port = port
  }

  /// The address that lets one browser in, once; nil when it was used.
  package var invitation: String? {
    gate.token.map { "http://127.0.0.1:\(port)/open?token=\($0)" }
  }

  /// Answers a request.
  package func respond(to request: ReviewRequest) async -> ReviewResponse {
    do {
      return try answer(request)
    } catch let refusal as AccessGate.Refusal {
      return RefusalPage(refusal).response
    } catch let refusal as FormRefusal {
      return RefusalPage(refusal).response
    } catch let error as InvalidInput {
      return RefusalPage(error).response
    } catch {
      return RefusalPage.unknown.response
    }
  }

  private func answer(_ request: ReviewRequest) throws -> ReviewResponse {
    try gate.checkPlace(request)
    if request.path == ["open"], request.method == "GET" {
      return .redirect(to: .site([]), headers: [try gate.admit(request.query["token"])])
    }
    let formToken = try gate.formToken(request)
    switch (request.method, request.path.first, request.path.count) {
    case ("GET", nil, _):
      return try SessionListPage(desk: desk, query: request.query).response()
    case ("GET", "review.css", 1): return Assets.style
    case ("GET", "review.js", 1): return Assets.script
    case ("GET", "session", 2...3): return try page(request, formToken)
    case ("POST", "session", 3):
      let form = FormValues(request.body)
      try gate.checkForm(form, formToken)
      return try save(request, form, formToken)
    case ("GET", _, _): return RefusalPage.missing.response
    default: return RefusalPage.method.response
    }
  }

  private func page(_ request: ReviewRequest, _ formToken: String) throws -> ReviewResponse {
    let page = try sessionPage(request, formToken)
    let parts = request.path.dropFirst(2)
    let bytes: [UInt8]? =
      switch parts.first {
      case nil: page.html()
      case "code": CodePage(page: page, key: request.query["at"] ?? "")?.html()
      case "add": AddPage(page: page, query: request.query)?.html()
      default: nil
      }
    guard let bytes else { return RefusalPage.missing.response }
    // Nobody sees a word before the log says so.
    try desk.noteReading(of: page.content.id)
    return ReviewResponse(body: bytes)
  }

  private func save(
    _ request: ReviewRequest, _ form: FormValues, _ formToken: String
  ) throws -> ReviewResponse {
    let page = try sessionPage(request, formToken)
    let reader = DecisionForm(
      form: form, content: page.content, catalogue: desk.catalogue, rater: desk.rater)
    try reader.checkVersion()
    let decisions: [Decision] =
      switch request.path[2] {
      case "decide": [try reader.decision(try desk.store.log(of: page.content.id))]
      case "add": [try reader.addition()]
      case "accept-rest": reader.rest(of: page.items, page.filter)
      default: throw FormRefusal.incomplete
      }
    if !decisions.isEmpty { _ = try desk.store.append(decisions) }
    let key = decisions.count == 1 ? AnchorKey.key(of: decisions[0].anchor) : nil
    guard request.wantsPart, let key else {
      return .redirect(
        to: page.link(anchor: key.map(AnchorKey.place) ?? "transcript"))
    }
    return try sessionPage(request, formToken).part(key)
  }

  private func sessionPage(
    _ request: ReviewRequest, _ formToken: String
  ) throws -> SessionReviewPage {
    let content = try desk.content(of: .init(request.path[1]))
    return SessionReviewPage(
      content: content, items: try desk.items(of: content), filter: CodeFilter(request.query),
      catalogue: desk.catalogue, rater: desk.rater, formToken: formToken)
  }
}
