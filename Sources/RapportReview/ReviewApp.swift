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
  let passwords: Passwords

  /// Makes the site of a study.
  ///
  /// - Parameter clock: milliseconds since some moment, going on evenly.
  /// - Throws: `InvalidInput` where the study can't be read.
  package init(
    store: StudyStore, at address: SiteAddress, admitting admission: Admission,
    clock: @escaping @Sendable () -> Int = ReviewApp.clock()
  ) throws(InvalidInput) {
    desk = try ReviewDesk(store: store)
    gate = AccessGate(address, admission, clock: clock)
    passwords = Passwords(store, clock: clock)
  }

  /// A clock that nobody can set; it goes on while the computer sleeps.
  package static func clock() -> @Sendable () -> Int {
    let start = ContinuousClock.now
    return { Int((ContinuousClock.now - start) / .milliseconds(1)) }
  }

  /// Where browsers find it.
  package var origin: String { gate.address.origin }

  /// The address that lets one browser in, once; nil when it was used, and where people sign in.
  package var invitation: String? {
    gate.token.map { gate.address.origin + "/open?token=" + $0 }
  }

  /// Answers a request.
  package func respond(to request: ReviewRequest) async -> ReviewResponse {
    do {
      return try await answer(request)
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

  private func answer(_ request: ReviewRequest) async throws -> ReviewResponse {
    try gate.checkPlace(request)
    let entrance = Entrance(gate: gate, passwords: passwords, store: desk.store)
    if let response = try await entrance.answer(request) { return response }
    let visitor: Visitor
    do {
      visitor = try entrance.visitor(request)
    } catch AccessRefusal.unknownBrowser where gate.asksForPassword {
      guard request.method == "GET", !request.wantsPart else { throw AccessRefusal.signedOut }
      return .redirect(to: SignInPage.link)
    }
    if request.path == ["review.js"] { return Assets.script }
    if request.path.isEmpty, request.method == "GET" {
      return .redirect(to: Navigation(visitor).home)
    }
    return try await route(request, of: visitor)
  }

  private func route(
    _ request: ReviewRequest, of visitor: Visitor
  ) async throws -> ReviewResponse {
    let here = Route.all.filter { $0.fits(request.path) && $0.method == request.method }
    guard !here.isEmpty else {
      return (request.method == "GET" ? RefusalPage.missing : RefusalPage.method).response
    }
    guard let route = here.first(where: { visitor.may($0.right) }) else {
      throw AccessRefusal.role
    }
    let form = FormValues(request.method == "POST" ? request.body : [])
    if request.method != "GET" { try gate.checkForm(form, visitor.formToken) }
    return try await route.answer(
      Visit(
        desk: desk, gate: gate, passwords: passwords, visitor: visitor, request: request,
        form: form))
  }
}
