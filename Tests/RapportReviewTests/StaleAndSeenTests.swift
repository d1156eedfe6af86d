import RapportCodebooks
import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// What was seen before counts, and what changed meanwhile is not written over.
@Suite struct StaleAndSeenTests {
  @Test func aReadingIsNotBlindWhereItsRaterHadSeenTheCodes() async throws {
    let sample = try await ReviewSample(users: [StudyUser(name: "sam", role: .supervisor)])
    try sample.add(id: "s02")
    try await sample.signIn("sam")
    _ = await sample.get("/session/s01")
    let packet = try sample.store.makePacket(for: "sam", of: ["s01", "s02"], by: "sam")
    for session: Session.ID in ["s01", "s02"] {
      _ = await sample.get("/session/\(session)")
      try sample.store.finish(session, in: packet.id, by: "sam")
    }
    #expect(try sample.store.finishedReadings(of: "s01").map(\.isBlind) == [false])
    #expect(try sample.store.finishedReadings(of: "s02").map(\.isBlind) == [true])
  }

  @Test func anOpenPacketThatShowsTheCodesComesBeforeAFinishedOneThatHidThem() async throws {
    let sample = try await ReviewSample(users: [StudyUser(name: "ben", role: .rater)])
    let hiding = try sample.store.makePacket(for: "ben", of: ["s01"], by: "sam")
    try sample.store.finish("s01", in: hiding.id, by: "ben")
    _ = try sample.store.makePacket(for: "ben", of: ["s01"], hidesMachine: false, by: "sam")
    try await sample.signIn("ben")
    #expect(await sample.get("/session/s01").text.contains("refusal.not"))
    #expect(await sample.send("decide", [("accept", "3.2.13.book/refusal")]).status == 303)
  }

  @Test func aCodebookThatChangedMeanwhileIsNotReplaced() async throws {
    let sample = try await ReviewSample()
    let old = try #require(try sample.store.codebooks()?.codebooks.first?.fingerprint)
    func text(_ version: String) -> CodebookLayers {
      let yaml = ReviewSample.codebook.replacing("version: 0.1.0", with: "version: \(version)")
      return CodebookLayers(layers: [.init(file: "book.yaml", bytes: Array(yaml.utf8))])
    }
    _ = try sample.store.add(text("0.1.1"), replacing: old)
    let error = #expect(throws: InvalidInput.self) {
      _ = try sample.store.add(text("0.1.2"), replacing: old)
    }
    #expect(error?.diagnostics.map(\.id) == ["codebook-replaced"])
    #expect(try sample.store.codebooks()?.codebooks.map(\.version) == ["0.1.1"])
  }

  @Test(arguments: [("same-origin", 200), ("none", 200), ("same-site", 403), ("cross-site", 403)])
  func aPageOfASiblingSiteReadsNothing(site: String, status: Int) async throws {
    let sample = try await ReviewSample()
    let response = await sample.app.respond(
      to: ReviewRequest(
        target: "/session/s01",
        headers: [
          "host": ReviewSample.host, "cookie": sample.cookie, "sec-fetch-site": site,
        ]))
    #expect(response.status == status)
    #expect(
      try sample.store.audit(of: "s01").contains { $0.action == "read-transcript" }
        == (status == 200))
  }

  @Test func theLogSaysWhomAnAdminChanged() async throws {
    let sample = try await ReviewSample()
    try sample.store.add(
      StudyUser(name: "eva", role: .rater), password: ReviewSample.password, by: "ada")
    try sample.store.removeUser("eva", by: "ada")
    #expect(try sample.store.audit().suffix(2).map(\.subject) == ["eva, rater", "eva"])
  }
}
