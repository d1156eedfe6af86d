import Foundation
import RapportReview
import RapportStore
import RapportTestSupport
import RapportTranscripts
import Testing

/// The site of a study on a port of this computer, as `rapport review --sign-in` serves it.
final class LiveSite: Sendable {
  let client: LoopbackClient
  private let server: Task<Void, any Error>

  /// Serves a study on some free port.
  init(_ store: StudyStore) async throws {
    for port in (0..<50).map({ _ in Int.random(in: 20_000...32_000) }) {
      let plan = try ServingPlan(store, owner: "anna", signIn: true, port: port)
      let (ready, announce) = AsyncStream.makeStream(of: Bool.self)
      let server = Task {
        defer { announce.finish() }
        try await ReviewServer.serve(store, plan) { _ in announce.yield(true) }
      }
      for await _ in ready {
        self.server = server
        client = LoopbackClient(port: port)
        return
      }
    }
    server = Task {}
    client = LoopbackClient(port: 0)
    Issue.record("no port is free")
  }

  deinit { server.cancel() }

  /// The headers a browser of this site sends.
  func headers(_ cookie: String, posts: Bool) -> [(String, String)] {
    let host = "127.0.0.1:\(client.port)"
    return [("Host", host), ("Cookie", cookie)] + (posts ? [("Origin", "http://\(host)")] : [])
  }

  /// Signs a user in.
  ///
  /// - Returns: the cookie.
  func signIn(_ name: String, password: String = ReviewSample.password) async throws -> String {
    let answer = await client.send(
      "POST", "/sign-in", headers("", posts: true),
      form: [("name", name), ("password", password)])
    #expect(answer.status == 303)
    return try #require(answer.cookie)
  }

  /// What the forms of a signed-in browser carry.
  func formToken(_ cookie: String) async -> String {
    let page = await client.send("GET", "/password", headers(cookie, posts: false)).text
    let tail = page.components(separatedBy: "name=\"csrf\" value=\"").last ?? ""
    return String(tail.prefix { $0 != "\"" })
  }
}
