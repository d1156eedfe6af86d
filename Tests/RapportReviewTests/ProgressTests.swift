import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// A trainee's codes against the final ones.
@Suite struct ProgressTests {
  private static let eva = StudyUser(name: "eva", role: .trainee)
  private static let codes = ["hedge", "refusal", "owns"]

  /// Both agree on what is given here.
  private static let many = codes.flatMap { code in (0..<4).map { (code, $0) } }

  @Test func onlySettledSessionsAreShown() async throws {
    let pair = try await DoubleCodingSample(
      [
        ("s01", Self.many, Self.many), ("s02", Self.many, [("hedge", 1)]),
      ], users: [Self.eva])
    let packet = try pair.sample.store.makePacket(for: "eva", of: ["s01"], by: "sam")
    try pair.sample.store.finish("s01", in: packet.id, by: "eva")
    try pair.sample.add(id: "s03")
    let alone = try pair.sample.store.makePacket(for: "eva", of: ["s03"], by: "sam")
    try pair.sample.store.finish("s03", in: alone.id, by: "eva")
    let page = await pair.sample.get("/progress")
    #expect(page.status == 200 && page.text.contains("1 settled session"))
    #expect(page.text.contains("11 differences not settled yet"))
    #expect(page.text.contains("nobody else has finished coding it"))
    #expect(!page.text.contains("ben"), "no names of others")
    #expect(page.text.contains("Agreed"))
  }

  @Test func tooFewPlacesShowNoFigure() async throws {
    let pair = try await DoubleCodingSample(
      [("s01", [("hedge", 1)], [("hedge", 1)])], users: [Self.eva])
    let page = await pair.sample.get("/progress").text
    #expect(page.contains("too few: 1 place") && page.contains("Too few places: Hedge."))
    #expect(page.contains("fewer than 10 places in a session, or 5 of a code"))
  }

  @Test func mistakesAreShownWithTheirWords() async throws {
    let final = (0..<5).map { ("hedge", $0) } + (0..<5).map { ("refusal", $0) }
    let own = (0..<5).map { ("hedge", $0) } + (0..<5).map { ("owns", $0) }
    let pair = try await DoubleCodingSample([("s01", final, own)])
    for (utterance, length) in [(0, 17), (1, 23), (2, 35), (3, 17), (4, 24)] {
      for (code, outcome) in [("refusal", "present"), ("owns", "absent")] {
        let key = "\(utterance).0.\(length).book/\(code)"
        #expect(try await pair.settle(key, outcome).status == 303, "\(key)")
      }
    }
    let page = await pair.sample.get("/progress/eva")
    #expect(page.status == 200)
    #expect(page.text.contains("Agreed 0, missed 5, given too much 0."))
    #expect(page.text.contains("Agreed 0, missed 0, given too much 5. Instead of it: Refusal (5)."))
    #expect(page.text.contains("href=\"/session/s01?u=3\""))
    #expect(page.text.contains(": final is Refusal"))
  }

  @Test func onesOwnIsOnesOwn() async throws {
    let pair = try await DoubleCodingSample(
      users: [StudyUser(name: "sam", role: .supervisor), Self.eva])
    #expect(await pair.sample.get("/progress/eva").status == 200)
    #expect(await pair.sample.get("/progress/nobody").status == 404)
    #expect(await pair.sample.get("/trainees").text.contains("/progress/eva"))
    try await pair.sample.signIn("eva")
    #expect(await pair.sample.get("/progress/eva").status == 403)
    for target in ["/trainees", "/packets", "/adjudication", "/adjudication/s01"] {
      #expect(await pair.sample.get(target).status == 403, "\(target)")
    }
  }
}
