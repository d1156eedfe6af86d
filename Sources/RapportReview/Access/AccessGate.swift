import RapportCoding
import Synchronization

/// Who gets in: whoever opens the address with the token, once; or who signs in.
///
/// Either is exchanged for a cookie; each browser that has one gets a token of its own for forms.
final class AccessGate: Sendable {
  /// A browser that was let in.
  struct Browser: Sendable {
    let cookie: String
    let formToken: String
    /// In whose name.
    let name: Rater.ID
  }

  private struct State {
    var token: String?
    var browsers: [Browser] = []
  }

  let address: SiteAddress
  let admission: Admission
  private let state: Mutex<State>

  init(_ address: SiteAddress, _ admission: Admission) {
    self.address = address
    self.admission = admission
    let token: String? = if case .token = admission { Self.random() } else { nil }
    state = Mutex(State(token: token))
  }

  /// The token for the address, while nobody used it.
  var token: String? { state.withLock(\.token) }

  /// The cookie's name; browsers share cookies between the ports of a computer.
  private var cookieName: String { "rapport-\(address.port)" }

  /// Checks what holds for every request: it is meant for this site and comes from it.
  func checkPlace(_ request: ReviewRequest) throws(AccessRefusal) {
    guard let host = request.headers["host"], address.hosts.contains(host) else { throw .host }
    let origin = request.headers["origin"]
    if request.method == "GET", origin == nil { return }
    guard origin == address.origin(ofHost: host) else { throw .origin }
  }

  /// Exchanges the token for a cookie, once.
  ///
  /// - Returns: the header that sets it.
  func admit(_ token: String?) throws(AccessRefusal) -> (name: String, value: String) {
    guard case .token(let name) = admission else { throw .token }
    let isRight = state.withLock { state in
      guard let right = state.token, let token, Self.isSame(right, token) else { return false }
      state.token = nil
      return true
    }
    guard isRight else { throw .token }
    return letIn(name)
  }

  /// Lets a browser in.
  ///
  /// - Returns: the header that sets its cookie.
  func letIn(_ name: Rater.ID) -> (name: String, value: String) {
    let browser = Browser(cookie: Self.random(), formToken: Self.random(), name: name)
    state.withLock { $0.browsers.append(browser) }
    return setting(browser.cookie)
  }

  private func setting(_ cookie: String) -> (name: String, value: String) {
    (
      "Set-Cookie",
      "\(cookieName)=\(cookie); Path=/; HttpOnly; SameSite=Strict"
        + (address.isSecure ? "; Secure" : "")
    )
  }

  /// The browser that a request comes from.
  func browser(_ request: ReviewRequest) throws(AccessRefusal) -> Browser {
    let cookie = request.cookie(cookieName) ?? ""
    let browsers = state.withLock(\.browsers)
    guard let browser = browsers.first(where: { Self.isSame($0.cookie, cookie) }) else {
      throw .unknownBrowser
    }
    return browser
  }

  /// Checks that a form is one of this site's.
  func checkForm(_ form: FormValues, _ formToken: String) throws(AccessRefusal) {
    guard Self.isSame(form["csrf"] ?? "", formToken) else { throw .formToken }
  }

  /// 128 random bits.
  private static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }

  /// Compares in a time that doesn't tell how many signs were right.
  private static func isSame(_ right: String, _ given: String) -> Bool {
    guard right.utf8.count == given.utf8.count else { return false }
    return zip(right.utf8, given.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
