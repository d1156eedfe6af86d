import RapportCoding
import RapportReports
package import RapportStore
package import RapportTranscripts

/// The whole review site, without a socket.
///
/// ```swift
/// let app = try ReviewApp(store: store, at: .local(port: 8420), admitting: .token("anna"))
/// let response = await app.respond(to: ReviewRequest(target: "/"))
/// ```
package struct ReviewApp: Sendable {
  let desk: ReviewDesk
  let gate: AccessGate

  /// Makes the site of a study.
  ///
  /// - Throws: `InvalidInput` where the study can't be read.
  package init(
    store: StudyStore, at address: SiteAddress, admitting admission: Admission
  ) throws(InvalidInput) {
    desk = try ReviewDesk(store: store)
    gate = AccessGate(address, admission)
  }

  /// The address that lets one browser in, once; nil when it was used, and where people sign in.
  package var invitation: String? {
    gate.token.map { gate.address.origin + "/open?token=" + $0 }
  }

  /// Answers a request.
  package func respond(to request: ReviewRequest) async -> ReviewResponse {
    do {
      return try answer(request)
    } catch let refusal as AccessRefusal {
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
    if let response = try entrance(request) { return response }
    let visitor = try visitor(request)
    if request.path == ["review.js"] { return Assets.script }
    let form = FormValues(request.method == "POST" ? request.body : [])
    let visit = Visit(desk: desk, visitor: visitor, request: request, form: form)
    if request.path.isEmpty, request.method == "GET" {
      return .redirect(to: Navigation(visitor).home)
    }
    let here = Route.all.filter { $0.fits(request.path) && $0.method == request.method }
    guard !here.isEmpty else {
      return (request.method == "GET" ? RefusalPage.missing : RefusalPage.method).response
    }
    guard let route = here.first(where: { visitor.may($0.right) }) else {
      throw AccessRefusal.role
    }
    if request.method != "GET" { try gate.checkForm(form, visitor.formToken) }
    return try route.answer(visit)
  }

  /// What is answered to whoever isn't in yet; nil for all else.
  private func entrance(_ request: ReviewRequest) throws -> ReviewResponse? {
    switch (request.method, request.path) {
    case ("GET", ["review.css"]): return Assets.style
    case ("GET", ["open"]):
      return .redirect(to: .site([]), headers: [try gate.admit(request.query["token"])])
    case ("POST", ["sign-in"]):
      guard case .signIn = gate.admission else { return nil }
      let form = FormValues(request.body)
      guard
        let user = try desk.store.user(
          named: form["name"] ?? "", password: form["password"] ?? "")
      else { throw AccessRefusal.password }
      try desk.store.record(user.name, "sign-in")
      return .redirect(to: .site([]), headers: [gate.letIn(.init(user.name))])
    default: return nil
    }
  }

  /// Whoever sends a request: for a user, as the study has them now.
  private func visitor(_ request: ReviewRequest) throws -> Visitor {
    let browser = try gate.browser(request)
    guard case .signIn = gate.admission else {
      return Visitor(owner: browser.name, formToken: browser.formToken)
    }
    guard let user = try desk.store.user(named: browser.name.rawValue) else {
      throw AccessRefusal.unknownBrowser
    }
    return Visitor(user, formToken: browser.formToken)
  }
}
