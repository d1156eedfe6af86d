import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// Who sees what of a session.
@Suite struct SightTests {
  private static let users = [
    StudyUser(name: "sam", role: .supervisor), StudyUser(name: "ben", role: .rater),
    StudyUser(name: "tess", role: .therapist, therapist: "t-1"),
    StudyUser(name: "tom", role: .therapist, therapist: "t-2"),
    StudyUser(name: "ada", role: .admin),
  ]
  private static let pages = [
    "/session/s01", "/session/s01/code?at=3.2.13.book/refusal", "/session/s01/add?u=3",
  ]

  @Test func aPacketHidesTheMachineFromItsRater() async throws {
    let sample = try await ReviewSample(users: Self.users)
    try await sample.signIn("ben")
    for page in Self.pages {
      #expect(await sample.get(page).status == 404, "\(page)")
    }
    let packet = try sample.store.makePacket(for: "ben", of: ["s01"], by: "sam")
    let page = await sample.get("/session/s01")
    #expect(page.status == 200 && page.text.contains("I did not try it."))
    #expect(!page.text.contains("refusal.not") && !page.text.contains("SAFETY"))
    #expect(await sample.get(Self.pages[1]).status == 404)
    let added = await sample.send(
      "add", [("u", "3"), ("code", "book/refusal"), ("quote", "did not try")])
    #expect(added.status == 303)
    let log = try sample.store.log(of: "s01")
    #expect(log.decisions.map(\.isBlind) == [true])
    try sample.store.finish("s01", in: packet.id, by: "ben")
    #expect(!(await sample.get("/session/s01")).text.contains("refusal.not"))
    let late = await sample.send("add", [("u", "3"), ("code", "book/hedge")])
    #expect(late.status == 409)
    #expect(
      try sample.store.audit(of: "s01").map(\.action).filter { $0.hasPrefix("read") }.allSatisfy {
        $0 == "read-transcript-blind"
      })
  }

  @Test func aPacketHidesTheMachineFromASupervisorToo() async throws {
    let sample = try await ReviewSample(users: Self.users)
    try await sample.signIn("sam")
    #expect(await sample.get("/session/s01").text.contains("refusal.not"))
    let packet = try sample.store.makePacket(for: "sam", of: ["s01"], by: "sam")
    #expect(!(await sample.get("/session/s01")).text.contains("refusal.not"))
    _ = await sample.send("add", [("u", "3"), ("code", "book/refusal"), ("quote", "did not try")])
    // They had seen the codes before.
    #expect(try sample.store.log(of: "s01").decisions.map(\.isBlind) == [false])
    try sample.store.finish("s01", in: packet.id, by: "sam")
    #expect(await sample.get("/session/s01").text.contains("refusal.not"))
  }

  @Test func therapistsReadTheirOwnSessionsAndDecideNothing() async throws {
    let sample = try await ReviewSample(users: Self.users)
    try await sample.signIn("tess")
    #expect(await sample.get("/session/s01").text.contains("refusal.not"))
    let decided = await sample.send("decide", [("accept", "3.2.13.book/refusal")])
    #expect(decided.status == 403)
    try await sample.signIn("tom")
    #expect(await sample.get("/session/s01").status == 404)
    #expect(await sample.get("/session/none").status == 404)
    try await sample.signIn("ada")
    #expect(await sample.get("/session/s01").status == 403)
  }
}
