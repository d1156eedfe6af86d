import RapportStore
import RapportTranscripts
import Testing

@testable import RapportReview

/// How users get in, and out.
@Suite struct SignInTests {
  static let ben = StudyUser(name: "ben", role: .supervisor)

  private func tryPassword(
    _ sample: ReviewSample, _ name: String, _ password: String
  ) async -> ReviewResponse {
    await sample.post("/sign-in", [("name", name), ("password", password)])
  }

  @Test func whoIsNotInIsSentToTheSignInPage() async throws {
    let sample = try await ReviewSample(users: [Self.ben])
    for target in ["/", "/sessions", "/session/s01", "/audit", "/none", "/review.js"] {
      let response = await sample.app.respond(
        to: ReviewRequest(target: target, headers: ["host": ReviewSample.host]))
      #expect(response.status == 303 && response.header("Location") == "/sign-in", "\(target)")
    }
    let page = await sample.get("/sign-in")
    #expect(page.status == 200 && !page.text.contains("<script") && !page.text.contains("Sample"))
    let posted = await sample.post("/session/s01/decide", [("accept", "3.2.13.book/refusal")])
    #expect(posted.status == 403)
    #expect(
      String(decoding: posted.body, as: UTF8.self).contains("You are not signed in any more."))
    #expect(await sample.get("/open?token=").status == 403)
  }

  @Test func everySignInIsAFreshCookieAndSigningOutEndsIt() async throws {
    let sample = try await ReviewSample(users: [Self.ben])
    #expect(await tryPassword(sample, "ben", "wrong password").status == 401)
    try await sample.signIn("ben")
    let first = sample.cookie
    #expect(await sample.get("/sessions").status == 200)
    try await sample.signIn("ben")
    #expect(sample.cookie != first)
    let second = sample.cookie
    sample.cookie = first
    #expect(await sample.get("/sessions").status == 303)
    sample.cookie = second
    #expect(await sample.post("/sign-out", []).status == 403)
    let csrf = await sample.guards()[0]
    let out = await sample.post("/sign-out", [csrf])
    #expect(out.status == 303 && out.header("Location") == "/sign-in")
    #expect(out.header("Set-Cookie")?.hasSuffix("; Max-Age=0") == true)
    #expect(await sample.get("/sessions").status == 303)
    #expect(
      try sample.store.audit().filter { $0.action.hasPrefix("sign") }.map(\.action)
        == ["sign-in-refused", "sign-in", "sign-in", "sign-out"])
  }

  @Test func aBrowsersTimeEnds() async throws {
    let clock = SettableClock()
    let sample = try await ReviewSample(users: [Self.ben], clock: clock.now)
    try await sample.signIn("ben")
    clock.pass(minutes: 60)
    #expect(await sample.get("/sessions").status == 200)
    clock.pass(minutes: 61)
    #expect(await sample.get("/sessions").status == 303)
    try await sample.signIn("ben")
    for _ in 0..<14 {
      clock.pass(minutes: 50)
      #expect(await sample.get("/sessions").status == 200)
    }
    clock.pass(minutes: 30)
    #expect(await sample.get("/sessions").status == 303)
  }

  @Test func theOwnersBrowserStaysIn() async throws {
    let clock = SettableClock()
    let sample = try await ReviewSample(clock: clock.now)
    clock.pass(minutes: 2_000)
    #expect(await sample.get("/sessions").status == 200)
    #expect(await sample.get("/sign-in").status == 404)
    #expect(await sample.get("/password").status == 403)
  }

  @Test func browsersOfOnePersonAreFew() {
    var list = BrowserList()
    func browser(_ cookie: String, _ name: String, at now: Int) -> Browser {
      Browser(
        cookie: cookie, formToken: "", name: .init(name), mark: "", since: now, seen: now)
    }
    list.insert(browser("other", "sam", at: 0))
    for number in 0..<20 { list.insert(browser("c\(number)", "ben", at: number)) }
    #expect(list.count == 9)
    #expect(list.visit("c11", at: 20) == nil && list.visit("c12", at: 20) != nil)
    #expect(list.visit("other", at: 20) != nil)
    list.insert(browser("late", "ben", at: 21))
    // The one unseen for longest went: c12 was seen since.
    #expect(list.visit("c13", at: 22) == nil && list.visit("c12", at: 22) != nil)
    list.insert(browser("tomorrow", "sam", at: 90_000_000))
    #expect(list.count == 1)
  }

  @Test func whoIsRemovedOrChangedIsOutAtOnce() async throws {
    let sample = try await ReviewSample(users: [Self.ben])
    let changes: [(StudyStore) throws -> Void] = [
      { try $0.setRole(of: StudyUser(name: "ben", role: .rater), by: "local", keepsAdmin: false) },
      { try $0.setPassword(of: "ben", to: ReviewSample.password, by: "local") },
      {
        try $0.removeUser("ben", by: "local")
        try $0.add(Self.ben, password: ReviewSample.password, by: "local")
      },
      { try $0.removeUser("ben", by: "local") },
    ]
    for (number, change) in changes.enumerated() {
      try await sample.signIn("ben")
      #expect(await sample.get("/password").status == 200)
      try change(sample.store)
      #expect(await sample.get("/password").status == 303, "\(number)")
    }
  }

  @Test func usersChangeTheirOwnPassword() async throws {
    let sample = try await ReviewSample(users: [Self.ben])
    try await sample.signIn("ben")
    let elsewhere = sample.cookie
    sample.cookie = ""
    try await sample.signIn("ben")
    let csrf = await sample.guards()[0]
    let old = ("old", ReviewSample.password)
    let cases: [([(String, String)], Int, String)] = [
      ([old, ("new", "another day"), ("again", "another dax")], 400, "not the same both times"),
      ([("old", "wrong one"), ("new", "another day"), ("again", "another day")], 401, "is wrong"),
      ([old, ("new", "short"), ("again", "short")], 400, "8 characters"),
    ]
    for (fields, status, words) in cases {
      let response = await sample.post("/password", [csrf] + fields)
      #expect(response.status == status)
      #expect(String(decoding: response.body, as: UTF8.self).contains(words))
    }
    let changed = await sample.post(
      "/password", [csrf, old, ("new", "another day"), ("again", "another day")])
    #expect(changed.status == 303)
    sample.cookie = String(
      try #require(changed.header("Set-Cookie")).prefix { $0 != ";" })
    #expect(await sample.get("/password?done=1").text.contains("It is changed."))
    sample.cookie = elsewhere
    #expect(await sample.get("/sessions").status == 303)
    #expect(await tryPassword(sample, "ben", ReviewSample.password).status == 401)
    try await sample.signIn("ben", password: "another day")
  }
}
