import RapportReports
import RapportStore
import RapportTranscripts

/// What is answered to whoever isn't in yet, and who somebody is that was let in.
struct Entrance {
  let gate: AccessGate
  let passwords: Passwords
  let store: StudyStore

  /// The stylesheet, and the ways in; nil for all else.
  func answer(_ request: ReviewRequest) async throws -> ReviewResponse? {
    switch (request.method, request.path) {
    case ("GET", ["review.css"]): Assets.style
    case ("GET", ["open"]):
      .redirect(to: .site([]), headers: [try gate.admit(request.query["token"])])
    case ("GET", SignInPage.path) where gate.asksForPassword: SignInPage().response
    case ("POST", SignInPage.path) where gate.asksForPassword: try await signIn(request)
    default: nil
    }
  }

  private func signIn(_ request: ReviewRequest) async throws -> ReviewResponse {
    let form = FormValues(request.body)
    do {
      let account = try await passwords.account(
        named: form["name"] ?? "", password: form["password"] ?? "")
      try store.record(account.user.name, "sign-in")
      return .redirect(to: .site([]), headers: [gate.letIn(account, insteadOf: request)])
    } catch let refusal as AccessRefusal {
      return SignInPage(refusal: refusal).response
    }
  }

  /// Whoever sends a request: for a user, as the study has them now.
  ///
  /// - Throws: ``AccessRefusal/unknownBrowser``, also where their role or password has changed since.
  func visitor(_ request: ReviewRequest) throws -> Visitor {
    let browser = try gate.browser(request)
    guard let mark = browser.mark else {
      return Visitor(owner: browser.name, formToken: browser.formToken)
    }
    guard let account = try store.account(named: browser.name.rawValue), account.mark == mark
    else {
      gate.forget(request)
      throw AccessRefusal.unknownBrowser
    }
    return Visitor(account.user, formToken: browser.formToken)
  }
}
