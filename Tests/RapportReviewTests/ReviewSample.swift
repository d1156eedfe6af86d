import Foundation
import RapportCodebooks
import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// A study of invented words in a folder of its own, with a browser that was let in.
final class ReviewSample {
  static let host = "127.0.0.1:8420"
  let folder: String
  let store: StudyStore
  let app: ReviewApp
  var cookie = ""
  static let password = "a quiet evening"

  init(
    _ lines: [(speaker: String, text: String)] = ReviewSample.lines,
    codings: [Coding] = ReviewSample.codings, episodes: [Episode] = ReviewSample.episodes,
    id: Session.ID = "s01", users: [StudyUser] = [],
    clock: @escaping @Sendable () -> Int = ReviewApp.clock(), passwordCost: PasswordCost = .none
  ) async throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("rapport-review-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/study.rapport"
    _ = try StudyStore.create(at: path, name: "Sample")
    store = try StudyStore(path: path, passwordCost: passwordCost)
    let layers = CodebookLayers(
      layers: [.init(file: "book.yaml", bytes: Array(Self.codebook.utf8))])
    let codebook = try store.add(layers)
    let transcript = Self.transcript(lines, id: id)
    _ = try store.add(transcript)
    try store.save(
      CodedSession(
        transcript: transcript, codebooks: [.init(codebook)], rater: .rules, codings: codings,
        episodes: episodes))
    for user in users { try store.save(user, password: Self.password, by: "test") }
    app = try ReviewApp(
      store: store, at: .local(port: 8420),
      admitting: users.isEmpty ? .token("anna") : .signIn, clock: clock)
    if users.isEmpty { try await enter() }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static let lines = [
    ("T", "How was the week?"), ("C", "It was fine, I suppose."),
    ("T", "You suppose. I may have rushed you."), ("C", "I did not try it."),
    ("C", "I can't go on like this."),
  ]

  static let codebook = """
    codebook: book
    version: 0.1.0
    title: Sample book
    language: en
    codes:
      - code: hedge
        name: Hedge
        definition: Says less than it could.
        roles: [client]
        family: withdrawal
        valence: signal
        tier: C
        rules:
          - id: hedge.suppose
            weight: 0.5
            phrase: "suppose"
          - id: hedge.short
            weight: 0.5
            phrase: "fine"
      - code: refusal
        name: Refusal
        roles: [client]
        family: withdrawal
        valence: signal
        rules:
          - id: refusal.not
            phrase: "did not try"
      - code: owns
        name: Owns contribution
        roles: [therapist]
        family: repair
        valence: positive
        rules:
          - id: owns.may
            phrase: "I may have"
      - code: risk
        name: Risk
        roles: [client]
        valence: flag
        rules:
          - id: risk.go-on
            phrase: "go on like this"
    """

  static func code(_ name: String) -> CodeReference { CodeReference(codebook: "book", code: name) }

  static let codings: [Coding] = [
    Coding(
      code: code("hedge"), utterance: 1,
      evidence: [
        Evidence(rule: "hedge.suppose", weight: 0.5, ranges: [15..<22]),
        Evidence(rule: "hedge.short", weight: 0.5, ranges: [7..<11]),
      ], score: 1),
    Coding(
      code: code("owns"), utterance: 2,
      evidence: [Evidence(rule: "owns.may", ranges: [13..<23])], score: 1),
    Coding(
      code: code("refusal"), utterance: 3,
      evidence: [Evidence(rule: "refusal.not", ranges: [2..<13])], score: 1),
    Coding(
      code: code("risk"), utterance: 4,
      evidence: [Evidence(rule: "risk.go-on", ranges: [8..<23])], score: 1),
  ]

  static let episodes = [
    Episode(
      codebook: "book", pattern: "strain", utterances: 3...4,
      markers: [.init(code: code("refusal"), utterance: 3)], outcome: .missed)
  ]

  static func transcript(
    _ lines: [(speaker: String, text: String)], id: Session.ID,
    therapist: Identifier<Therapist> = "t-1"
  ) -> Transcript {
    Transcript(
      session: Session(id: id, therapists: [therapist]),
      speakers: [Speaker(id: "T", role: .therapist), Speaker(id: "C", role: .client)],
      utterances: lines.enumerated().map {
        Utterance(
          id: .init("\($0.offset)"), speaker: .init($0.element.speaker), text: $0.element.text)
      })
  }

  // MARK: The browser

  /// Opens the address with the token and keeps the cookie.
  private func enter() async throws {
    let invitation = try #require(app.invitation)
    let target = invitation.replacing("http://\(Self.host)", with: "")
    let response = await app.respond(
      to: ReviewRequest(target: target, headers: ["host": Self.host]))
    #expect(response.status == 303)
    let set = try #require(response.header("Set-Cookie"))
    #expect(set.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
    cookie = String(set.prefix { $0 != ";" })
  }

  /// Signs in; requests are this user's from now on.
  func signIn(_ name: String, password: String = ReviewSample.password) async throws {
    let response = await post("/sign-in", [("name", name), ("password", password)])
    try #require(response.status == 303)
    cookie = String(try #require(response.header("Set-Cookie")).prefix { $0 != ";" })
  }

  /// Adds a session to the study, coded by the rules where there are codings.
  func add(
    _ lines: [(speaker: String, text: String)] = ReviewSample.lines, id: Session.ID,
    therapist: Identifier<Therapist> = "t-1", codings: [Coding] = ReviewSample.codings
  ) throws {
    let transcript = Self.transcript(lines, id: id, therapist: therapist)
    _ = try store.add(transcript)
    guard let codebooks = try store.codebooks()?.codebooks else { return }
    try store.save(
      CodedSession(
        transcript: transcript, codebooks: codebooks.map { .init($0) }, rater: .rules,
        codings: codings))
  }

  /// A page as another site of the same study has it, which has kept nothing; without tokens.
  func freshly(_ target: String) async throws -> String {
    let app = try ReviewApp(store: store, at: .local(port: 8420), admitting: .token("anna"))
    let invitation = try #require(app.invitation).replacing("http://\(Self.host)", with: "")
    let opened = await app.respond(
      to: ReviewRequest(target: invitation, headers: ["host": Self.host]))
    let cookie = String(try #require(opened.header("Set-Cookie")).prefix { $0 != ";" })
    let response = await app.respond(
      to: ReviewRequest(target: target, headers: ["host": Self.host, "cookie": cookie]))
    return Self.withoutTokens(String(decoding: response.body, as: UTF8.self))
  }

  /// A page without what differs from browser to browser.
  static func withoutTokens(_ page: String) -> String {
    page.replacing(/name="csrf" value="[^"]*"/, with: "")
  }

  /// Loads a page.
  func get(_ target: String) async -> (status: Int, text: String) {
    let response = await app.respond(
      to: ReviewRequest(target: target, headers: ["host": Self.host, "cookie": cookie]))
    return (response.status, String(decoding: response.body, as: UTF8.self))
  }

  /// What forms of a session send beside what they are about, as its page has it.
  func guards(_ session: String = "s01") async -> [(String, String)] {
    let page = await get("/session/\(session)").text
    return ["csrf", "version"].map { name in
      let tail = page.split(separator: "name=\"\(name)\" value=\"", maxSplits: 1).last ?? ""
      return (name, String(tail.prefix { $0 != "\"" }))
    }
  }

  /// Sends a form as the page would.
  func post(
    _ target: String, _ fields: [(String, String)], headers: [String: String] = [:]
  ) async -> ReviewResponse {
    var all = [
      "host": Self.host, "cookie": cookie, "origin": "http://\(Self.host)",
    ]
    all.merge(headers) { $1 }
    let body = fields.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }
      .joined(separator: "&")
    return await app.respond(
      to: ReviewRequest(method: "POST", target: target, headers: all, body: Array(body.utf8)))
  }

  /// Sends a form with the guards of the session's page.
  func send(
    _ action: String, _ fields: [(String, String)], headers: [String: String] = [:]
  ) async -> ReviewResponse {
    await post("/session/s01/\(action)", await guards() + fields, headers: headers)
  }

  /// Presses "all right except the ticked ones" on a session's page.
  func acceptRest(_ query: String = "", except keys: [String] = []) async -> ReviewResponse {
    let page = await get("/session/s01" + query).text
    let tail = page.split(separator: "name=\"shown\" value=\"", maxSplits: 1).last ?? ""
    return await send(
      "accept-rest" + query,
      [("shown", String(tail.prefix { $0 != "\"" }))] + keys.map { ("except", $0) })
  }

  static func encoded(_ text: String) -> String {
    text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
