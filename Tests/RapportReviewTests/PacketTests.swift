import Foundation
import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// Packets for whoever makes them and for whoever codes them.
@Suite struct PacketTests {
  private static let users = [
    StudyUser(name: "sam", role: .supervisor), StudyUser(name: "ben", role: .rater),
    StudyUser(name: "tess", role: .therapist, therapist: "t-1"),
  ]

  private func csrf(_ sample: ReviewSample, _ target: String) async -> [(String, String)] {
    let page = await sample.get(target).text
    let tail = page.split(separator: "name=\"csrf\" value=\"", maxSplits: 1).last ?? ""
    return [("csrf", String(tail.prefix { $0 != "\"" }))]
  }

  @Test func aPacketIsMadeForSomebodyWhoMayCode() async throws {
    let sample = try await ReviewSample(users: Self.users)
    try sample.add(id: "s02")
    try await sample.signIn("sam")
    let guards = await csrf(sample, "/packets")
    let hiding = [("machine", "hide"), ("raters", "hide")]
    for (fields, status) in [
      ([("rater", "ben"), ("do", "ticked")], 400), ([("session", "s01"), ("do", "ticked")], 400),
      ([("rater", "tess"), ("session", "s01"), ("do", "ticked")], 400),
      ([("rater", "nobody"), ("session", "s01"), ("do", "ticked")], 400),
      ([("rater", "ben"), ("session", "s99"), ("do", "ticked")], 404),
      ([("rater", "ben"), ("random", "3"), ("do", "random")], 400),
    ] {
      #expect(await sample.post("/packets", guards + fields + hiding).status == status)
    }
    #expect(try sample.store.packets().isEmpty)
    let made = await sample.post(
      "/packets", guards + hiding + [("rater", "ben"), ("session", "s01"), ("do", "ticked")])
    #expect(made.status == 303)
    let drawn = await sample.post(
      "/packets", guards + [("rater", "ben"), ("random", "1"), ("do", "random")])
    #expect(drawn.status == 303)
    let packets = try sample.store.packets()
    #expect(packets.map(\.sessions) == [["s01"], ["s02"]])
    #expect(packets.map(\.hidesMachine) == [true, false])
    let list = await sample.get("/packets").text
    #expect(list.contains("0 of 1") && list.contains("other raters&#39;") == false)
    #expect(list.contains("the machine's codes and other raters' codes"))
  }

  @Test func onlyItsRaterSeesAPacket() async throws {
    let sample = try await ReviewSample(users: Array(Self.users.prefix(2)))
    try sample.add(id: "s02")
    let packet = try sample.store.makePacket(for: "ben", of: ["s01", "s02"], by: "sam")
    try await sample.signIn("sam")
    let foreign = await sample.get("/packet/\(packet.id)")
    let guessed = await sample.get("/packet/0123456789abcdef0123456789abcdef")
    #expect(foreign.status == 404 && foreign.text == guessed.text)
    let guards = await csrf(sample, "/packets")
    let finish = await sample.post(
      "/packet/\(packet.id)/finish/s01", guards + [("sure", "yes")])
    #expect(finish.status == 404)
    try await sample.signIn("ben")
    let home = await sample.app.respond(
      to: ReviewRequest(target: "/", headers: ["host": ReviewSample.host, "cookie": sample.cookie]))
    #expect(home.header("Location") == "/coding")
    #expect(await sample.get("/coding").text.contains("/packet/\(packet.id)"))
    let page = await sample.get("/packet/\(packet.id)").text
    #expect(page.contains("Code the next one: \(packet.sessions[0])"))
    #expect(await sample.get("/packets").status == 403)
  }

  @Test func beingDoneNeedsToBeSureAndLocksTheSession() async throws {
    let sample = try await ReviewSample(users: [Self.users[1]])
    try sample.add(id: "s02")
    let packet = try sample.store.makePacket(for: "ben", of: ["s01", "s02"], by: "sam")
    try await sample.signIn("ben")
    var page = await sample.get("/session/s01").text
    #expect(page.contains("Blind coding.") && page.contains("I am done with this session"))
    #expect(page.contains("of 2 in your packet") && page.contains("+ code"))
    let guards = await sample.guards()
    let target = "/packet/\(packet.id)/finish/s01"
    #expect(await sample.post(target, guards).status == 400)
    #expect(
      await sample.post("/packet/\(packet.id)/finish/s09", guards + [("sure", "yes")]).status == 404
    )
    #expect(try sample.store.packet(packet.id)?.finished.isEmpty == true)
    #expect(await sample.post(target, guards + [("sure", "yes")]).status == 303)
    page = await sample.get("/session/s01").text
    #expect(page.contains("You are done with this session.") && !page.contains("+ code"))
    #expect(!page.contains("I am done with this session"))
    let late = await sample.send("rate", [("rating-empathy", "4")])
    #expect(late.status == 409)
    #expect(try sample.store.ratings(of: "s01").isEmpty)
  }

  @Test func ratersOfPacketsThatShowTheMachineAreLockedToo() async throws {
    let sample = try await ReviewSample(users: [Self.users[1]])
    let packet = try sample.store.makePacket(
      for: "ben", of: ["s01"], hidesMachine: false, by: "sam")
    try await sample.signIn("ben")
    #expect(await sample.get("/session/s01").text.contains("refusal.not"))
    #expect(await sample.send("decide", [("accept", "3.2.13.book/refusal")]).status == 303)
    try sample.store.finish("s01", in: packet.id, by: "ben")
    #expect(await sample.send("decide", [("reject", "3.2.13.book/refusal")]).status == 409)
    #expect(try sample.store.finishedReadings(of: "s01").map(\.isBlind) == [false])
  }

  @Test func ratingsAndNoteAreTheRatersOwn() async throws {
    let sample = try await ReviewSample()
    for value in ["2", "4", "4", "9", "x"] {
      let fields = [("rating-empathy", value), ("note", "<i>calm</i>")]
      #expect(await sample.send("rate", fields).status == 303)
    }
    #expect(try sample.store.ratings(of: "s01").map(\.value) == [2, 4])
    #expect(try sample.store.notes(of: "s01").map(\.text) == ["<i>calm</i>"])
    let page = await sample.get("/session/s01").text
    #expect(page.contains("&lt;i&gt;calm&lt;/i&gt;"))
    #expect(page.contains("name=\"rating-empathy\" value=\"4\" checked=\"checked\""))
  }

  @Test func codesUsedLastComeFirstAndAreFoundByName() async throws {
    let sample = try await ReviewSample()
    #expect(!(await sample.get("/session/s01/add?u=1")).text.contains("Used last"))
    _ = await sample.send("add", [("u", "1"), ("code", "book/refusal")])
    var page = await sample.get("/session/s01/add?u=3&quote=try&start=10").text
    #expect(
      page.contains("Used last (keys 1 to 1)") && page.contains("name=\"quote\" value=\"try\""))
    page = await sample.get("/session/s01/add?u=3&find=own").text
    #expect(page.contains("value=\"book/owns\"") && !page.contains("value=\"book/hedge\""))
    page = await sample.get("/session/s01/add?u=3&find=%3Cb%3E").text
    #expect(page.contains("No code has this in its name.") && page.contains("&lt;b&gt;"))
    // The key Enter in the field of words sends no code.
    #expect(await sample.send("add", [("u", "3"), ("code", "")]).status == 400)
  }

  @Test func anUndoneAdditionLeadsBackToItsUtterance() async throws {
    let sample = try await ReviewSample()
    _ = await sample.send("add", [("u", "3"), ("code", "book/hedge")])
    var target = try #require(
      await sample.send("decide", [("undo", "last")]).header("Location"))
    #expect(try sample.store.log(of: "s01").inForce.isEmpty)
    for _ in 0..<3 {
      let response = await sample.app.respond(
        to: ReviewRequest(
          target: String(target.prefix { $0 != "#" }),
          headers: ["host": ReviewSample.host, "cookie": sample.cookie]))
      guard let next = response.header("Location") else {
        #expect(response.status == 200)
        return
      }
      target = next
    }
    Issue.record("no page after three redirects")
  }

  @Test func aSupervisorsListLeavesOutWhatTheyCodeBlind() async throws {
    let sample = try await ReviewSample()
    #expect(await sample.get("/sessions").text.contains("SAFETY: 1 flag"))
    _ = try sample.store.makePacket(for: "anna", of: ["s01"], by: "sam")
    let page = await sample.get("/sessions").text
    #expect(!page.contains("SAFETY") && page.contains("1 session not listed"))
  }
}
