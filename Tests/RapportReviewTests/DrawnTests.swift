import Foundation
import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// Randomly drawn utterances on the site.
@Suite struct DrawnTests {
  /// The fields of the question that a page asks.
  private func fields(_ page: String) -> [(String, String)] {
    ["csrf", "of", "session", "u", "revision", "code"].compactMap { name in
      let parts = page.components(separatedBy: "type=\"hidden\" name=\"\(name)\" value=\"")
      return parts.count > 1 ? (name, String(parts[1].prefix { $0 != "\"" })) : nil
    }
  }

  private func ask(_ sample: ReviewSample, _ scope: String) async -> [(String, String)] {
    fields(await sample.get("/drawn/next?of=\(ReviewSample.encoded(scope))").text)
  }

  @Test func theQuestionShowsWordsAndNoCodes() async throws {
    let sample = try await ReviewSample()
    let page = await sample.get("/drawn/next?of=book%2Frefusal").text
    #expect(page.contains("It applies") && page.contains("0 of 3 utterances done"))
    #expect(!page.contains("<mark") && !page.contains("refusal.not") && !page.contains("SAFETY"))
    #expect(try sample.store.audit(of: "s01").last?.action == "read-transcript-blind")
    #expect(await sample.get("/drawn/next?of=book%2Fnone").status == 404)
  }

  @Test func recallIsThatOfAHandComputedReview() async throws {
    let sample = try await ReviewSample()
    // Client utterances 1, 3 and 4; the rules have `refusal` on 3. A person finds it on 3 and 4.
    for _ in 0..<3 {
      let fields = await ask(sample, "book/refusal")
      let utterance = try #require(fields.first { $0.0 == "u" }?.1)
      let answer = utterance == "1" ? "absent" : "present"
      let saved = await sample.post("/drawn/answer", fields + [("do", answer)])
      #expect(saved.status == 303)
    }
    #expect(await sample.get("/drawn/next?of=book%2Frefusal").text.contains("nothing left to draw"))
    let log = try sample.store.log(of: "s01")
    #expect(log.decisions.allSatisfy { $0.isBlind && $0.isDrawn })
    #expect(log.decisions.count == 3)
    // M 1, m 1, tp 1; N 2, n 2, f 1: recall 1 of 2, precision 1.
    let codebooks = try #require(try sample.store.codebooks()).codebooks
    let scope = try #require(DrawScope.all(of: codebooks).first { $0.id == "book/refusal" })
    let sessions = try sample.store.reviewedSessions().map { SessionForDrawing($0) }
    let study = try sample.store.description().uid
    let result = UtteranceDraw(scope, of: sessions, study: study).result()
    let review = try result.review()
    #expect(review.recall().value == 0.5 && review.precision().value == 1)
    #expect(review.calibration().value == 2)
    let page = await sample.get("/drawn").text
    #expect(page.contains("1, 1, 1") && page.contains("2, 2, 1") && page.contains("3 of 3"))
    #expect(page.contains("50.0%"))
  }

  @Test func whoeverSawTheCodesIsNotBlind() async throws {
    let sample = try await ReviewSample()
    _ = await sample.get("/session/s01")
    let fields = await ask(sample, "book/owns")
    _ = await sample.post("/drawn/answer", fields + [("do", "absent")])
    #expect(try sample.store.log(of: "s01").decisions.map(\.isBlind) == [false])
  }

  @Test func aFamilyIsAnsweredCodeByCodeAndTakenBackWhole() async throws {
    let sample = try await ReviewSample()
    let scope = "book/family:withdrawal"
    var fields = await ask(sample, scope)
    #expect(fields.map(\.0) == ["csrf", "of", "session", "u", "revision"])
    let refused = await sample.post("/drawn/answer", fields + [("do", "present")])
    #expect(refused.status == 400, "no code ticked")
    _ = await sample.post(
      "/drawn/answer", fields + [("do", "present"), ("code", "book/hedge")])
    var log = try sample.store.log(of: "s01")
    #expect(log.inForce.map(\.kind) == [.judgedPresent, .judgedAbsent])
    let first = fields.first { $0.0 == "u" }?.1
    fields = await ask(sample, scope)
    #expect(fields.first { $0.0 == "u" }?.1 != first)
    let undone = await sample.post("/drawn/undo", [fields[0], ("of", scope)])
    #expect(undone.status == 303)
    log = try sample.store.log(of: "s01")
    #expect(log.inForce.isEmpty && log.decisions.count == 4)
    #expect(await ask(sample, scope).first { $0.0 == "u" }?.1 == first)
    let nothing = await sample.post("/drawn/undo", [fields[0], ("of", scope)])
    #expect(nothing.status == 409)
  }

  @Test func passingOverNeedsAReason() async throws {
    let sample = try await ReviewSample()
    let fields = await ask(sample, "book/owns")
    let first = fields.first { $0.0 == "u" }?.1
    #expect(await sample.post("/drawn/answer", fields + [("do", "pass")]).status == 400)
    _ = await sample.post(
      "/drawn/answer",
      fields + [("do", "pass"), ("reason", "the transcript is unclear there")])
    #expect(await ask(sample, "book/owns").first { $0.0 == "u" }?.1 != first)
    #expect(
      try sample.store.log(of: "s01").inForce.map(\.why) == [
        "drawn, passed over: the transcript is unclear there"
      ])
    #expect(await sample.get("/drawn").text.contains("1 passed over"))
  }

  @Test func aFormOfAnotherRevisionSavesNothing() async throws {
    let sample = try await ReviewSample()
    var fields = await ask(sample, "book/owns")
    _ = try sample.store.add(ReviewSample.transcript([("T", "New words.")], id: "s01"))
    #expect(await sample.post("/drawn/answer", fields + [("do", "absent")]).status == 409)
    fields = fields.map { $0.0 == "session" ? ("session", "none") : $0 }
    #expect(await sample.post("/drawn/answer", fields + [("do", "absent")]).status == 404)
    #expect(try sample.store.log(of: "s01").decisions.isEmpty)
  }
}
