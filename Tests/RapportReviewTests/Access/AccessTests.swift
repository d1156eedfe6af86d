import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

@Suite struct AccessTests {
  /// A request as an intruder would send it, and what it gets.
  struct Attempt: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var method = "GET"
    var target = "/sessions"
    var host: String? = ReviewSample.host
    var origin: String?
    var hasCookie = true
    var cookie: String?
    var csrf: String?
    var status = 403
  }

  static let own = "http://127.0.0.1:8420"
  static let decide = "/session/s01/decide"
  static let attempts = [
    Attempt(testDescription: "the session's browser", status: 200),
    Attempt(testDescription: "the same by name", host: "localhost:8420", status: 200),
    Attempt(testDescription: "no cookie", hasCookie: false),
    Attempt(testDescription: "no cookie, session", target: "/session/s01", hasCookie: false),
    Attempt(testDescription: "no cookie, script", target: "/review.js", hasCookie: false),
    Attempt(
      testDescription: "guessed cookie", cookie: "rapport-8420=0123456789abcdef0123456789abcdef"),
    Attempt(testDescription: "empty cookie", cookie: "rapport-8420="),
    Attempt(testDescription: "wrong host", host: "evil.example:8420"),
    Attempt(testDescription: "host with another port", host: "127.0.0.1:80"),
    Attempt(testDescription: "no host", host: nil),
    Attempt(testDescription: "page of another origin", origin: "http://evil.example"),
    Attempt(testDescription: "wrong token", target: "/open?token=0123", hasCookie: false),
    Attempt(testDescription: "no token", target: "/open", hasCookie: false),
    Attempt(
      testDescription: "form without origin", method: "POST", target: decide, csrf: "right"),
    Attempt(
      testDescription: "form of another origin", method: "POST", target: decide,
      origin: "http://evil.example", csrf: "right"),
    Attempt(
      testDescription: "form of a hidden origin", method: "POST", target: decide, origin: "null",
      csrf: "right"),
    Attempt(
      testDescription: "form of another port", method: "POST", target: decide,
      origin: "http://127.0.0.1:8421", csrf: "right"),
    Attempt(testDescription: "form without token", method: "POST", target: decide, origin: own),
    Attempt(
      testDescription: "form with a wrong token", method: "POST", target: decide, origin: own,
      csrf: "0123456789abcdef0123456789abcdef"),
    Attempt(
      testDescription: "form without cookie", method: "POST", target: decide, origin: own,
      hasCookie: false, csrf: "right"),
    Attempt(testDescription: "unknown session", target: "/session/other", status: 404),
    Attempt(
      testDescription: "path that climbs", target: "/session/..%2F..%2Fetc%2Fpasswd", status: 404),
    Attempt(testDescription: "no such page", target: "/session/s01/else", status: 404),
    Attempt(
      testDescription: "other method", method: "DELETE", target: "/session/s01", origin: own,
      status: 405),
  ]

  @Test(arguments: attempts) func onlyTheOwnBrowserGetsIn(_ attempt: Attempt) async throws {
    let sample = try await ReviewSample()
    let guards = await sample.guards()
    var headers: [String: String] = [:]
    headers["host"] = attempt.host
    headers["origin"] = attempt.origin
    if attempt.hasCookie { headers["cookie"] = attempt.cookie ?? sample.cookie }
    let csrf = attempt.csrf == "right" ? guards[0].1 : attempt.csrf ?? ""
    let body = "csrf=\(csrf)&version=\(guards[1].1)&accept=3.2.13.book/refusal"
    let response = await sample.app.respond(
      to: ReviewRequest(
        method: attempt.method, target: attempt.target, headers: headers,
        body: attempt.method == "POST" ? Array(body.utf8) : []))
    #expect(response.status == attempt.status)
    #expect(try sample.store.log(of: "s01").decisions.isEmpty)
    if attempt.status == 403 {
      #expect(!String(decoding: response.body, as: UTF8.self).contains("suppose"))
    }
  }

  @Test func tokenLetsOneBrowserIn() async throws {
    let sample = try await ReviewSample()
    #expect(sample.app.invitation == nil)
  }

  @Test func everyResponseIsGuarded() async throws {
    let sample = try await ReviewSample()
    for target in ["/", "/session/s01", "/review.js", "/review.css", "/none"] {
      let response = await sample.app.respond(
        to: ReviewRequest(
          target: target, headers: ["host": ReviewSample.host, "cookie": sample.cookie]))
      #expect(
        response.header("Content-Security-Policy")
          == "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
      #expect(response.header("Cache-Control") == "no-store")
      #expect(response.header("X-Content-Type-Options") == "nosniff")
    }
  }

  @Test func readingAndWritingIsAudited() async throws {
    let sample = try await ReviewSample()
    _ = await sample.get("/sessions")
    _ = await sample.get("/session/s01")
    _ = await sample.get("/session/s01/code?at=3.2.13.book/refusal")
    _ = await sample.send("decide", [("accept", "3.2.13.book/refusal")])
    let audit = try sample.store.audit().filter { $0.actor == "anna" }.map(\.action)
    #expect(
      audit == ["read-transcript", "read-transcript", "read-transcript", "accept"])
  }
}
