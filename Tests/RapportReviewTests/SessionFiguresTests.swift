import Foundation
import RapportCodebooks
import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// What stands above the transcript: the strip, the episodes, the group; and what explains a code.
@Suite struct SessionFiguresTests {
  private static let strip = "<div class=\"strip\">"

  /// The strip's part of a page.
  private func course(_ page: String) -> String {
    let parts = page.components(separatedBy: Self.strip)
    return parts.count == 2 ? parts[1].components(separatedBy: "<form")[0] : ""
  }

  @Test func theCourseIsDrawnWithoutWhatWasRejected() async throws {
    let sample = try await ReviewSample()
    let before = course(await sample.get("/session/s01").text)
    #expect(before.contains("<title>3: Refusal</title>") && before.contains("href=\"#u3\""))
    #expect(before.contains("Episode 1: not answered within the window"))
    _ = await sample.send("decide", [("reject", "3.2.13.book/refusal")])
    _ = await sample.send("add", [("u", "1"), ("code", "book/refusal"), ("quote", "fine")])
    let page = await sample.get("/session/s01").text
    let after = course(page)
    #expect(!after.contains("3: Refusal") && after.contains("<title>1: Refusal</title>"))
    #expect(page.contains("Episodes: 0, 0 unanswered") && !after.contains("Episode 1"))
    #expect(!page.contains("<strong>Unanswered</strong>"))
    #expect(!(await sample.get("/sessions").text.contains("unanswered rupture")))
  }

  @Test func placesOnOtherPartsAreLinked() async throws {
    let lines = (0..<300).map { ("C", "I did not try it \($0).") }
    let sample = try await ReviewSample(
      lines,
      codings: [
        Coding(
          code: ReviewSample.code("refusal"), utterance: 299,
          evidence: [Evidence(rule: "refusal.not", ranges: [2..<13])])
      ],
      episodes: [
        Episode(
          codebook: "book", pattern: "strain", utterances: 299...299,
          markers: [.init(code: ReviewSample.code("refusal"), utterance: 299)], outcome: .censored)
      ])
    let page = course(await sample.get("/session/s01").text)
    #expect(page.components(separatedBy: "href=\"/session/s01?from=250#u299\"").count == 3)
  }

  private static let group = Transcript(
    session: Session(id: "g01", therapists: ["t-1"]),
    speakers: [
      Speaker(id: "L", role: .therapist), Speaker(id: "A", role: .member),
      Speaker(id: "B<b>", role: .member),
    ],
    utterances: [("L", "Who begins?"), ("A", "I do."), ("B<b>", "Go on, A.")].enumerated().map {
      Utterance(id: .init("\($0.offset)"), speaker: .init($0.element.0), text: $0.element.1)
    })

  @Test func aGroupShowsWhoSpokeToWhom() async throws {
    let sample = try await ReviewSample(users: [
      StudyUser(name: "sam", role: .supervisor), StudyUser(name: "ben", role: .rater),
    ])
    _ = try sample.store.add(Self.group)
    try sample.store.save(
      CodedSession(
        transcript: Self.group, rater: .rules, codings: [],
        addressees: [
          Addressee(kind: .group), Addressee(kind: .leader, speakers: [0]),
          Addressee(kind: .member, speakers: [1]),
        ]))
    try await sample.signIn("sam")
    let page = await sample.get("/session/g01").text
    #expect(page.contains("Who spoke (rows) to whom (columns): utterances"))
    #expect(page.contains("member, to A</span>") && page.contains("therapist, to the group</span>"))
    #expect(!page.contains("<b>"))
    _ = try sample.store.makePacket(for: "ben", of: ["g01", "s01"], by: "sam")
    try await sample.signIn("ben")
    let blind = await sample.get("/session/g01").text
    #expect(blind.contains("Go on, A.") && blind.contains("Talk of A"))
    for hidden in ["to whom", "to A</span>", "Episodes:", "why-not"] {
      #expect(!blind.contains(hidden), "\(hidden)")
    }
    let coded = await sample.get("/session/s01").text
    #expect(coded.contains("Talk of C"))
    for hidden in ["Refusal</title>", "Episode", "Look here first", "SAFETY"] {
      #expect(!coded.contains(hidden), "\(hidden)")
    }
    #expect(await sample.get("/session/s01/why-not?u=1&code=book/refusal").status == 404)
  }

  @Test(arguments: [
    ("u=1&code=book/refusal", "does not apply: score 0, threshold 1."),
    ("u=1&code=book/refusal", "phrase: \"did not try\" doesn't match"),
    ("u=1&code=book/owns", "does not apply: the speaker has none of the code's roles."),
    ("u=3&code=book/refusal", "applies (score 1, threshold 1)."),
    ("u=3&code=book/refusal", "weight 1: \"did not try\""),
  ])
  func aCodeIsExplained(query: String, words: String) async throws {
    let sample = try await ReviewSample()
    let (status, page) = await sample.get("/session/s01/why-not?" + query)
    #expect(status == 200)
    #expect(page.contains(words), "\(page)")
  }

  @Test(arguments: [
    ("u=1", 200), ("u=1&code=book/none", 200), ("u=1&code=%3Cscript%3E/x", 200), ("u=99", 404),
    ("u=-1", 404), ("", 404),
  ])
  func withoutACodeTheFormAlone(query: String, status: Int) async throws {
    let sample = try await ReviewSample()
    let answer = await sample.get("/session/s01/why-not?" + query)
    #expect(answer.status == status && !answer.text.contains("id=\"answer\""))
    #expect(!answer.text.contains("<script>"))
    guard status == 200 else { return }
    #expect(answer.text.contains("<option value=\"book/refusal\">"))
    #expect(try sample.store.audit(of: "s01").last?.action == "read-transcript")
  }
}
