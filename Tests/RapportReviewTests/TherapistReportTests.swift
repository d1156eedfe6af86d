import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// Therapists' reports on the site: who sees them when, and what is said to them.
@Suite struct TherapistReportTests {
  private static let users = [
    StudyUser(name: "sam", role: .supervisor),
    StudyUser(name: "tess", role: .therapist, therapist: "t-1"),
  ]

  private func value(_ name: String, _ page: String) -> String {
    let tail = page.split(separator: "name=\"\(name)\" value=\"", maxSplits: 1).last ?? ""
    return String(tail.prefix { $0 != "\"" })
  }

  @Test func theTherapistSeesItFirst() async throws {
    let sample = try await ReviewSample(users: Self.users)
    try await sample.signIn("sam")
    var page = await sample.get("/therapist/t-1").text
    #expect(page.contains("They see it first.") && page.contains("It has been there since 20"))
    #expect(!page.contains("Owns contribution") && !page.contains("rushed"))
    #expect(await sample.get("/therapists").text.contains("not opened by them yet"))
    let early = await sample.post(
      "/therapist/t-1/answer", [await sample.guards()[0], ("text", "Well done")])
    #expect(early.status == 404)
    try await sample.signIn("tess")
    #expect(await sample.get("/").status == 303)
    page = await sample.get("/therapist/t-1").text
    #expect(page.contains("You see this first.") && page.contains("Owns contribution"))
    #expect(page.contains("href=\"/session/s01?u=2\""))
    let answered = await sample.post(
      "/therapist/t-1/answer",
      [("csrf", value("csrf", page)), ("text", "It was <b>one</b> day")])
    #expect(answered.header("Location") == "/therapist/t-1#answers")
    try await sample.signIn("sam")
    page = await sample.get("/therapist/t-1").text
    #expect(page.contains("The therapist opened it last on 20"))
    #expect(page.contains("It was &lt;b&gt;one&lt;/b&gt; day") && page.contains("tess"))
    // A session that comes later is said, and locks nothing.
    try sample.add(id: "s02")
    page = await sample.get("/therapist/t-1").text
    #expect(page.contains("1 session came into the study since they last opened it."))
    #expect(await sample.get("/therapists").text.contains("1 session added since"))
  }

  @Test func whoMaySeeWhose() async throws {
    let sample = try await ReviewSample(
      users: Self.users + [
        StudyUser(name: "tom", role: .therapist, therapist: "t-2"),
        StudyUser(name: "ben", role: .rater),
      ])
    for (user, target, status) in [
      ("tom", "/therapist/t-1", 404), ("tom", "/therapist/t-2", 200),
      ("tom", "/therapists", 403), ("ben", "/therapist/t-1", 403), ("ben", "/ledger", 403),
      ("ben", "/drawn", 403), ("ben", "/flags", 403), ("tom", "/flags", 403),
    ] {
      try await sample.signIn(user)
      #expect(await sample.get(target).status == status, "\(user) \(target)")
    }
  }

  @Test func aTherapistWithoutAnAccountLocksNothing() async throws {
    let sample = try await ReviewSample()
    let page = await sample.get("/therapist/t-1").text
    #expect(page.contains("has no account and can't see it here"))
    #expect(page.contains("Not validated") && page.contains("What cannot be judged"))
    #expect(page.contains("Withheld: "), "one session is too few for a rate")
    #expect(page.contains("In 0 of 1 session people stand behind every code."))
    #expect(await sample.get("/therapist/none").status == 404)
    #expect(await sample.get("/therapists").text.contains("href=\"/therapist/t-1\""))
  }

  @Test func whatPeopleSaidCounts() async throws {
    let sample = try await ReviewSample()
    #expect(await sample.get("/therapist/t-1").text.contains("rushed you"))
    _ = await sample.send("decide", [("reject", "2.13.23.book/owns")])
    var page = await sample.get("/therapist/t-1").text
    #expect(!page.contains("rushed you"), "no moment of a rejected code")
    for key in ["1.7.22.book/hedge", "3.2.13.book/refusal", "4.8.23.book/risk"] {
      _ = await sample.send("decide", [("accept", key)])
    }
    page = await sample.get("/therapist/t-1").text
    #expect(page.contains("In 1 of 1 session people stand behind every code."))
  }

  @Test func therapistsReadTheirSessionsWithoutButtons() async throws {
    let sample = try await ReviewSample(users: Self.users)
    try await sample.signIn("tess")
    let page = await sample.get("/session/s01").text
    #expect(page.contains("refusal.not") && !page.contains("action=\"/session/s01/"))
    for words in ["Accept", "+ code", "All right except", "You decide as", "leave out"] {
      #expect(!page.contains(words), "\(words)")
    }
    let code = await sample.get("/session/s01/code?at=3.2.13.book/refusal")
    #expect(code.status == 200 && !code.text.contains("action=\"/session/s01/"))
    try await sample.signIn("sam")
    _ = await sample.send("decide", [("reject", "3.2.13.book/refusal")])
    try await sample.signIn("tess")
    #expect(await sample.get("/session/s01").text.contains("is-rejected"))
  }

  @Test func allFlagsStandInOneList() async throws {
    let sample = try await ReviewSample()
    try sample.add(id: "s/2")
    #expect(await sample.get("/sessions").text.contains("SAFETY: 2 flags to read"))
    let page = await sample.get("/flags").text
    #expect(page.contains("2 open") && page.contains("go on like this"))
    #expect(!page.contains("fine"), "only the flags' words")
    #expect(page.contains("action=\"/session/s%2F2/decide\""))
    let saved = await sample.send(
      "decide", [("back", "flags"), ("reject", "4.8.23.book/risk")])
    #expect(saved.header("Location") == "/flags")
    #expect(await sample.get("/flags").text.contains("1 open"))
  }
}
