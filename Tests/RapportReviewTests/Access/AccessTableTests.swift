import Foundation
import RapportCodebooks
import RapportCoding
import RapportStore
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportReview

/// Every page and call, tried by every role over a socket: expected against got.
@Suite struct AccessTableTests {
  private static let users = [
    StudyUser(name: "sam", role: .supervisor), StudyUser(name: "ben", role: .rater),
    StudyUser(name: "tina", role: .trainee),
    StudyUser(name: "tess", role: .therapist, therapist: "t-1"),
    StudyUser(name: "ada", role: .admin),
  ]

  /// The study that ``AccessTable`` describes.
  private static func sample() async throws -> ReviewSample {
    let sample = try await ReviewSample(users: users)
    try sample.add(id: "s02", therapist: "t-2")
    try sample.add(id: "s03")
    try sample.add(id: "s04")
    for name in ["ben", "tina"] {
      _ = try sample.store.makePacket(for: .init(name), of: ["s01"], by: "sam")
    }
    for name in ["rob", "rod"] { try code(as: .init(name), sample) }
    _ = try sample.store.makePacket(for: "sam", of: ["s03"], by: "sam")
    return sample
  }

  /// Two sessions coded by somebody: rob finds a code that others don't.
  private static func code(as rater: Rater.ID, _ sample: ReviewSample) throws {
    let packet = try sample.store.makePacket(for: rater, of: ["s03", "s04"], by: "sam")
    for session in packet.sessions {
      let transcript = try sample.store.transcript(of: session)
      if rater == "rob",
        let anchor = Anchor(
          code: ReviewSample.code("refusal"), utterance: 3, range: 2..<13, in: transcript)
      {
        _ = try sample.store.append(
          Decision(
            id: "", session: session, revision: transcript.revision, kind: .add, anchor: anchor,
            isBlind: true, rater: rater, at: 0))
      }
      try sample.store.finish(session, in: packet.id, by: rater.rawValue)
    }
  }

  @Test func everyRouteHasARow() {
    let routes = Set(Route.all.map { $0.method + " /" + $0.pattern.joined(separator: "/") })
    let rows = Set(AccessTable.rows.map(\.route))
    #expect(routes.subtracting(rows).isEmpty, "these routes have no row in AccessTable")
    #expect(rows.subtracting(routes).isEmpty, "these rows are of no route")
    #expect(AccessTable.rows.allSatisfy { $0.expected.count == AccessRow.roles.count })
  }

  @Test func everyRoleGetsWhatTheTableSays() async throws {
    let sample = try await Self.sample()
    let site = try await LiveSite(sample.store)
    var cookies = [""]
    var tokens = [""]
    for user in Self.users.reversed() {
      cookies.insert(try await site.signIn(user.name), at: 0)
      tokens.insert(await site.formToken(cookies[0]), at: 0)
    }
    let before = try sample.store.users()
    for row in AccessTable.rows {
      for (column, role) in AccessRow.roles.enumerated() {
        let got = await Self.outcome(row, site, sample, cookies[column], tokens[column])
        #expect(got == row.expected[column], "\(row.testDescription), \(role)")
      }
      if row.route == "POST /users/add" { try sample.store.removeUser("new", by: "test") }
      if row.route == "POST /users/role" {
        try sample.store.setRole(of: Self.users[1], by: "test", keepsAdmin: false)
        cookies[1] = try await site.signIn("ben")
        tokens[1] = await site.formToken(cookies[1])
      }
    }
    #expect(try sample.store.users() == before)
    // Everybody signed out by the last row: what they had is worth nothing now.
    for row in AccessTable.rows {
      for (cookie, token) in zip(cookies, tokens).dropLast() {
        let got = await Self.outcome(row, site, sample, cookie, token)
        #expect(got == row.expected.last, "\(row.testDescription), signed out")
      }
    }
  }

  /// A request that is someone's in all but one thing.
  struct Attack: Sendable {
    let name: String
    var host: String?
    var origin: String?
    var cookie: String?
    var token: String?
    /// Whether a page is refused too, not only a form.
    var coversPages = true
  }

  private static let attacks = [
    Attack(name: "wrong host", host: "evil.example"),
    Attack(name: "the host with another port", host: "127.0.0.1:1"),
    Attack(name: "another origin", origin: "http://evil.example"),
    Attack(name: "a hidden origin", origin: "null"),
    Attack(name: "no cookie", cookie: ""),
    Attack(name: "a guessed cookie", cookie: "0123456789abcdef0123456789abcdef"),
    Attack(name: "no token", token: "", coversPages: false),
    Attack(name: "a guessed token", token: "0123456789abcdef0123456789abcdef", coversPages: false),
  ]

  @Test func whatIsNotFromTheSiteIsRefused() async throws {
    let sample = try await Self.sample()
    let site = try await LiveSite(sample.store)
    let known = [Self.users[0], Self.users[3], Self.users[4], Self.users[1], Self.users[2]]
    let columns = [0, 3, 4, 1, 2]
    var cookies: [String] = []
    var tokens: [String] = []
    for user in known {
      cookies.append(try await site.signIn(user.name))
      tokens.append(await site.formToken(cookies.last ?? ""))
    }
    for row in AccessTable.rows {
      let mayDo: [AccessRow.Outcome] = [.yes, .codes, .words]
      guard let index = columns.firstIndex(where: { mayDo.contains(row.expected[$0]) }) else {
        continue
      }
      for attack in Self.attacks where attack.coversPages || row.method == "POST" {
        let got = await Self.outcome(
          row, site, sample, cookies[index], tokens[index], attack)
        #expect(
          got == .no || (got == .signIn && attack.cookie != nil && row.method == "GET"),
          "\(row.testDescription), \(attack.name): \(got)")
      }
    }
    #expect(try sample.store.log(of: "s01").decisions.isEmpty)
  }

  private static func outcome(
    _ row: AccessRow, _ site: LiveSite, _ sample: ReviewSample, _ cookie: String,
    _ token: String, _ attack: Attack? = nil
  ) async -> AccessRow.Outcome {
    let host = attack?.host ?? "127.0.0.1:\(site.client.port)"
    let name = cookie.split(separator: "=").first.map(String.init) ?? ""
    var headers = [
      ("Host", host),
      ("Cookie", attack?.cookie.map { name + "=" + $0 } ?? cookie),
    ]
    let posts = row.method == "POST"
    if let origin = attack?.origin ?? (posts ? "http://" + host : nil) {
      headers.append(("Origin", origin))
    }
    let session = Session.ID(String(row.target.split(separator: "/").dropFirst().first ?? ""))
    let content = try? sample.app.desk.content(of: session)
    let version =
      (row.target.hasPrefix("/adjudication") ? content?.revision.hex : content?.version) ?? ""
    let form = [("csrf", attack?.token ?? token), ("version", version)] + row.form
    let packet = (try? sample.store.packets(of: "ben"))?.first?.id.rawValue ?? ""
    let target = row.target.replacing(AccessTable.ratersPacket, with: packet)
    let answer = await site.client.send(row.method, target, headers, form: posts ? form : nil)
    switch answer.status {
    case 303 where answer.header("location") == "/sign-in" && answer.cookie == nil: return .signIn
    case 401, 403: return .no
    case 404: return .hidden
    case 200 where answer.text.contains("refusal.not"): return .codes
    case 200 where answer.text.contains("I did not try it."): return .words
    case 200..<500: return .yes
    default: return .failed
    }
  }

  @Test func theTableIsInTheReference() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    try Snapshot.expect(
      AccessReference.text, in: root.appendingPathComponent("docs/reference/access.md"))
  }
}
