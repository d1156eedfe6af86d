import RapportCoding
import RapportStore
import RapportTranscripts
import Testing

@testable import RapportReview

/// Whatever address a rater asks for, nothing of a hidden session's codes comes back.
@Suite struct BlindnessTests {
  private static let users = [
    StudyUser(name: "sam", role: .supervisor), StudyUser(name: "ben", role: .rater),
    StudyUser(name: "eva", role: .trainee),
  ]

  /// Every page of the site with likely parts in the places of stars.
  private static func targets(_ packet: Packet.ID) -> [String] {
    let stars = ["s01", "s02", "eva", "ben", "t-1", packet.rawValue, "3.2.13.book%2Frefusal"]
    let queries = ["", "?at=3.2.13.book%2Frefusal&u=3", "?state=pending&names=hidden"]
    return Route.all.filter { $0.method == "GET" }.flatMap { route in
      route.pattern.reduce([""]) { made, part in
        made.flatMap { start in (part == "*" ? stars : [part]).map { start + "/" + $0 } }
      }
    }.flatMap { path in queries.map { path + $0 } }
  }

  @Test(arguments: ["ben", "eva", "sam"])
  func nothingOfAHiddenSessionComesBack(name: String) async throws {
    let sample = try await ReviewSample(users: Self.users.filter { $0.name == name })
    // A code that nobody but the machine and a former rater gave: its name stands in no form.
    for rater in Set(["ben", "eva", "sam"]).subtracting([name]).sorted() {
      let packet = try sample.store.makePacket(for: .init(rater), of: ["s01"], by: "sam")
      let transcript = try sample.store.transcript(of: "s01")
      let anchor = try #require(
        Anchor(code: ReviewSample.code("hedge"), utterance: 1, range: 3..<6, in: transcript))
      _ = try sample.store.append(
        Decision(
          id: "", session: "s01", revision: transcript.revision, kind: .add, anchor: anchor,
          why: "secret reason", isBlind: true, rater: .init(rater), at: 0))
      try sample.store.finish("s01", in: packet.id, by: rater)
    }
    let packet = try sample.store.makePacket(for: .init(name), of: ["s01"], by: "sam")
    try await sample.signIn(name)
    var read = 0
    for target in Self.targets(packet.id) {
      let page = await sample.get(target)
      read += page.status == 200 ? 1 : 0
      for secret in [
        "refusal.not", "owns.may", "hedge.suppose", "risk.go-on", "secret reason", "SAFETY",
        "<mark", "is-pending", "is-added", "card difference", "chip agreed",
      ] {
        #expect(!page.text.contains(secret), "\(name) \(target): \(secret)")
      }
      // Codes' names stand only where one chooses a code.
      if !target.contains("/add"), !target.hasPrefix("/rules"), !target.hasPrefix("/drawn") {
        let text = page.text.replacing(/<option[^>]*>[^<]*<\/option>/, with: "")
        #expect(!text.contains("Owns contribution"), "\(name) \(target)")
      }
    }
    #expect(read > 10)
  }
}
