import Synchronization

/// Who gets in: whoever opens the address with the token, once, from this computer.
///
/// The token is exchanged for a cookie; each browser that has one gets a token of its own for forms.
final class AccessGate: Sendable {
  private struct State {
    var token: String?
    var browsers: [(cookie: String, formToken: String)] = []
  }

  /// Why a request is refused.
  enum Refusal: Error {
    /// Another name for this computer than the site goes by: a page of another site may be behind it.
    case host
    /// The request comes from another site's page.
    case origin
    /// No cookie, or one that this site didn't give.
    case unknownBrowser
    /// A form without the token that this site puts into its forms.
    case formToken
    /// A token that is wrong or was used.
    case token
  }

  private let port: Int
  private let hosts: [String]
  private let state: Mutex<State>

  init(port: Int) {
    self.port = port
    hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    state = Mutex(State(token: Self.random()))
  }

  /// The token for the address, while nobody used it.
  var token: String? { state.withLock(\.token) }

  /// The cookie's name; browsers share cookies between the ports of a computer.
  private var cookieName: String { "rapport-\(port)" }

  /// Checks what holds for every request: it is meant for this site and comes from it.
  func checkPlace(_ request: ReviewRequest) throws(Refusal) {
    guard let host = request.headers["host"], hosts.contains(host) else { throw .host }
    let origin = request.headers["origin"]
    if request.method == "GET", origin == nil { return }
    guard origin == "http://" + host else { throw .origin }
  }

  /// Exchanges the token for a cookie, once.
  ///
  /// - Returns: the header that sets it.
  func admit(_ token: String?) throws(Refusal) -> (name: String, value: String) {
    let cookie = Self.random()
    let formToken = Self.random()
    let isRight = state.withLock { state in
      guard let right = state.token, let token, Self.isSame(right, token) else { return false }
      state.token = nil
      state.browsers.append((cookie, formToken))
      return true
    }
    guard isRight else { throw .token }
    return ("Set-Cookie", "\(cookieName)=\(cookie); Path=/; HttpOnly; SameSite=Strict")
  }

  /// The form token of the browser that a request comes from.
  func formToken(_ request: ReviewRequest) throws(Refusal) -> String {
    let cookie = request.cookie(cookieName) ?? ""
    let browsers = state.withLock(\.browsers)
    guard let browser = browsers.first(where: { Self.isSame($0.cookie, cookie) }) else {
      throw .unknownBrowser
    }
    return browser.formToken
  }

  /// Checks that a form is one of this site's.
  func checkForm(_ form: FormValues, _ formToken: String) throws(Refusal) {
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
