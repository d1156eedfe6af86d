import Foundation
import RapportStore
import RapportTranscripts
import Testing

@testable import RapportReview

/// The pages of admins.
@Suite struct UsersPageTests {
  private static let ada = StudyUser(name: "ada", role: .admin)
  private static let ben = StudyUser(name: "ben", role: .rater)

  private func csrf(_ sample: ReviewSample) async -> (String, String) {
    let page = await sample.get("/password").text
    let tail = page.components(separatedBy: "name=\"csrf\" value=\"").last ?? ""
    return ("csrf", String(tail.prefix { $0 != "\"" }))
  }

  @Test func adminsAddChangeAndRemoveUsers() async throws {
    let sample = try await ReviewSample(users: [Self.ada, Self.ben])
    try await sample.signIn("ada")
    let guards = await csrf(sample)
    let password = ("password", "a quiet morning")
    let steps: [(String, [(String, String)])] = [
      ("add", [("name", "tess"), ("role", "therapist"), ("therapist", "t-1"), password]),
      ("role", [("name", "ben"), ("role", "trainee")]),
      ("password", [("name", "ben"), password]),
      ("add", [("name", "<script>"), ("role", "admin"), password]),
    ]
    for (call, fields) in steps {
      #expect(await sample.post("/users/\(call)", [guards] + fields).status == 303, "\(call)")
    }
    let page = await sample.get("/users?done=role").text
    #expect(page.contains("The role is changed.") && page.contains("&lt;script&gt;"))
    #expect(!page.contains("<script>") && page.contains("4 users"))
    #expect(await sample.post("/users/remove", [guards, ("name", "<script>")]).status == 303)
    #expect(
      try sample.store.users() == [
        Self.ada, StudyUser(name: "ben", role: .trainee),
        StudyUser(name: "tess", role: .therapist, therapist: "t-1"),
      ])
    #expect(try sample.store.account(named: "ben", password: "a quiet morning") != nil)
    #expect(
      try sample.store.audit().filter { $0.actor == "ada" }.map(\.action)
        == ["sign-in", "add-user", "set-role", "set-password", "add-user", "remove-user"])
  }

  @Test func whatIsWrongIsSaidOnThePage() async throws {
    let sample = try await ReviewSample(users: [Self.ada, Self.ben])
    try await sample.signIn("ada")
    let guards = await csrf(sample)
    let password = ("password", "a quiet morning")
    let cases: [(String, [(String, String)], String)] = [
      ("add", [("name", "ben"), ("role", "rater"), password], "there is a user of this name"),
      ("add", [("name", "x"), ("role", "rater"), ("password", "short")], "at least 8 characters"),
      ("add", [("name", "rules"), ("role", "rater"), password], "the program&#39;s own"),
      ("add", [("name", "x"), ("role", "therapist"), password], "a therapist needs the id"),
      ("role", [("name", "ada"), ("role", "rater")], "Nobody changes their own role"),
      ("remove", [("name", "ada")], "Nobody changes their own role"),
      ("remove", [("name", "nobody")], "no user of this name"),
    ]
    for (call, fields, words) in cases {
      let response = await sample.post("/users/\(call)", [guards] + fields)
      let text = String(decoding: response.body, as: UTF8.self)
      #expect(response.status == 400, "\(call) \(words)")
      #expect(text.replacing("'", with: "&#39;").contains(words), "\(call) \(words)")
    }
    #expect(await sample.post("/users/add", [guards, ("role", "boss")]).status == 400)
    #expect(try sample.store.users() == [Self.ada, Self.ben])
  }

  @Test func aStudyKeepsAnAdmin() async throws {
    let sample = try await ReviewSample(users: [Self.ada])
    let store = sample.store
    for work: () throws -> Void in [
      { try store.removeUser("ada", by: "x", keepsAdmin: true) },
      {
        try store.setRole(
          of: StudyUser(name: "ada", role: .rater), by: "x", keepsAdmin: true)
      },
    ] {
      let error = #expect(throws: InvalidInput.self) { try work() }
      #expect(error?.diagnostics.map(\.id) == ["last-admin"])
      #expect(try store.users() == [Self.ada])
    }
    // Whoever has the file can.
    try store.removeUser("ada", by: "local")
  }

  @Test func theAuditLogIsNewestFirstInPartsAndFiltered() async throws {
    let sample = try await ReviewSample(users: [Self.ada])
    try await sample.signIn("ada")
    for number in 0..<120 {
      try sample.store.record("ben <b>", "read-transcript", .init("n\(number)"))
    }
    let first = await sample.get("/audit").text
    #expect(first.contains(">n119<") && first.contains(">n20<") && !first.contains(">n19<"))
    #expect(first.contains("ben &lt;b&gt;") && !first.contains("<b>"))
    let link = try #require(first.components(separatedBy: "href=\"/audit?").last)
    let next = String(link.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    let second = await sample.get("/audit?" + next).text
    #expect(second.contains(">n19<") && !second.contains(">n20<") && second.contains("sign-in"))
    let filtered = await sample.get("/audit?session=n7&actor=ben+%3Cb%3E").text
    #expect(filtered.contains(">n7<") && !filtered.contains(">n8<"))
    let none = await sample.get("/audit?action=fly").text
    #expect(none.contains("The log has no line as chosen above."))
    #expect(!first.contains("suppose"))
  }
}
