import RapportCoding
import RapportStore
import RapportTranscripts
import Synchronization

/// Who gets in: whoever opens the address with the token, once; or who signs in.
///
/// Either is exchanged for a cookie; each browser that has one gets a token of its own for forms.
final class AccessGate: Sendable {
  private struct State {
    var token: String?
    var browsers = BrowserList()
  }

  let address: SiteAddress
  let admission: Admission
  private let clock: @Sendable () -> Int
  private let state: Mutex<State>

  init(_ address: SiteAddress, _ admission: Admission, clock: @escaping @Sendable () -> Int) {
    self.address = address
    self.admission = admission
    self.clock = clock
    let token: String? = if case .token = admission { Secret.random() } else { nil }
    state = Mutex(State(token: token))
  }

  /// The token for the address, while nobody used it.
  var token: String? { state.withLock(\.token) }

  /// Whether users sign in.
  var asksForPassword: Bool { if case .signIn = admission { true } else { false } }

  /// Checks what holds for every request: it is meant for this site and comes from it.
  func checkPlace(_ request: ReviewRequest) throws(AccessRefusal) {
    guard let host = request.headers["host"], address.hosts.contains(host) else { throw .host }
    let origin = request.headers["origin"]
    if request.method == "GET", origin == nil {
      // A page of a sibling site may ask, cookie and all, for what counts as read: browsers say so.
      let from = request.headers["sec-fetch-site"]
      let isEntrance = request.path.isEmpty || ["open", "sign-in"].contains(request.path[0])
      guard isEntrance || from == nil || from == "same-origin" || from == "none" else {
        throw .origin
      }
      return
    }
    guard origin == address.origin(ofHost: host) else { throw .origin }
  }

  /// Exchanges the token for a cookie, once.
  ///
  /// - Returns: the header that sets it.
  func admit(_ token: String?) throws(AccessRefusal) -> (name: String, value: String) {
    guard case .token(let name) = admission else { throw .token }
    let isRight = state.withLock { state in
      guard let right = state.token, let token, Secret.isSame(right, token) else { return false }
      state.token = nil
      return true
    }
    guard isRight else { throw .token }
    return letIn(name, mark: nil)
  }

  /// Lets a user's browser in, under a new cookie.
  ///
  /// - Returns: the header that sets it.
  func letIn(
    _ account: StudyAccount, insteadOf request: ReviewRequest
  ) -> (name: String, value: String) {
    forget(request)
    return letIn(.init(account.user.name), mark: account.mark)
  }

  /// Forgets the browser that a request comes from.
  ///
  /// - Returns: the header that takes its cookie away.
  @discardableResult
  func forget(_ request: ReviewRequest) -> (name: String, value: String) {
    if let cookie = request.cookie(address.cookieName) {
      state.withLock { $0.browsers.remove(cookie) }
    }
    return setting("", "; Max-Age=0")
  }

  /// The browser that a request comes from.
  func browser(_ request: ReviewRequest) throws(AccessRefusal) -> Browser {
    let cookie = request.cookie(address.cookieName) ?? ""
    guard let browser = state.withLock({ $0.browsers.visit(cookie, at: clock()) }) else {
      throw .unknownBrowser
    }
    return browser
  }

  /// Checks that a form is one of this site's.
  func checkForm(_ form: FormValues, _ formToken: String) throws(AccessRefusal) {
    guard Secret.isSame(form["csrf"] ?? "", formToken) else { throw .formToken }
  }

  private func letIn(_ name: Rater.ID, mark: String?) -> (name: String, value: String) {
    let now = clock()
    let browser = Browser(
      cookie: Secret.random(), formToken: Secret.random(), name: name, mark: mark, since: now,
      seen: now)
    state.withLock { $0.browsers.insert(browser) }
    return setting(browser.cookie)
  }

  private func setting(_ cookie: String, _ more: String = "") -> (name: String, value: String) {
    (
      "Set-Cookie",
      "\(address.cookieName)=\(cookie); Path=/; HttpOnly; SameSite=Strict"
        + (address.isSecure ? "; Secure" : "") + more
    )
  }
}
