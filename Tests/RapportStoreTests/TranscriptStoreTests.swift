import GRDB
import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

@Suite struct TranscriptStoreTests {
  private let sample: StoreSample

  init() throws { sample = try StoreSample() }

  private var store: StudyStore { sample.store }

  @Test func theSameTranscriptAddsNothing() throws {
    #expect(try store.add(StoreSample.transcript()).kind == .new)
    #expect(try store.add(StoreSample.transcript()).kind == .unchanged)
    #expect(try store.sessions().map(\.revision) == [1])
    #expect(try store.transcript(of: "s01") == StoreSample.transcript())
  }

  @Test func allOfATranscriptIsKept() throws {
    let session = Session(
      id: "s02", therapists: ["T01"], clients: ["C01", "C02"], group: "G1", number: 3,
      date: "2026-03-01", minutes: 49.5, modality: "video", present: ["A", "B"], language: "en",
      metadata: ["site": "north"])
    let transcript = Transcript(
      session: session,
      speakers: [
        Speaker(id: "T", name: "Leader", role: .therapist), Speaker(id: "A", role: .member),
      ],
      utterances: [
        Utterance(
          id: "u1", speaker: "T", text: "Så [pause 2s] où — «now»?", start: 1_500, end: 62_000,
          addressees: ["A"]),
        Utterance(id: "u2", speaker: "A", text: ""),
      ])
    _ = try store.add(transcript)
    #expect(try StudyStore(path: sample.path).transcript(of: "s02") == transcript)
  }

  @Test func aChangedTranscriptIsARevisionAndDecisionsMoveWithTheirWords() throws {
    _ = try store.add(StoreSample.transcript())
    let hedge = try store.append(try StoreSample.decision(.accept, "hedge", 1, 13..<22))
    let echo = try store.append(try StoreSample.decision(.add, "echo", 2, 4..<11, by: "ben"))
    let refusal = try store.append(try StoreSample.decision(.reject, "refusal", 3))
    let lines = """
      T: How was the week?
      T: And the sleep?
      C: Well, it was fine, I suppose.
      T: You suppose.
      C: I tried it once.
      """
    let report = try store.add(StoreSample.transcript(lines))
    #expect(report.kind == .revised(2))
    #expect(report.kept == 0 && report.moved == 2)
    #expect(report.lost.map(\.from) == [refusal.anchor])
    let log = try store.log(of: "s01")
    #expect(log.decisions.map(\.id) == [hedge.id, echo.id])
    #expect(log.decisions.map(\.anchor.utterance) == [2, 3])
    #expect(log.decisions.map(\.anchor.range) == [19..<28, 4..<11])
    #expect(try store.lostDecisions(of: "s01").map(\.id) == [refusal.id])
    #expect(try store.transcript(of: "s01", revision: 1) == StoreSample.transcript())
    #expect(try store.check().map(\.id) == ["study-lost-decisions"])
    // The first text is back: so are all places.
    let back = try store.add(StoreSample.transcript())
    #expect(back.kind == .revised(3) && back.lost.isEmpty)
    #expect(
      try store.log(of: "s01").decisions.map(\.anchor) == [hedge, echo, refusal].map(\.anchor))
    #expect(try store.check().isEmpty)
  }

  @Test func readingsOfPeopleMoveAndTheRulesCodeAfresh() throws {
    _ = try store.add(StoreSample.transcript())
    var human = StoreSample.suggested()
    human.rater = Rater(id: "ben", kind: .human)
    try store.save([StoreSample.suggested(), human])
    let report = try store.add(StoreSample.transcript("T: Hello.\n" + StoreSample.lines))
    #expect(report.moves.map(\.rater) == ["ben", "ben"] && report.moved == 2)
    let readings = try store.readings(of: "s01")
    #expect(readings.map(\.rater.id) == ["ben"])
    #expect(readings[0].codings.map(\.utterance) == [2, 4])
    #expect(readings[0].codings[0].evidence == human.codings[0].evidence)
    #expect(try store.suggestions(in: "s01") == nil)
    #expect(try store.check().isEmpty)
  }

  @Test func aReadingComesBackAsItWasSaved() throws {
    _ = try store.add(StoreSample.transcript())
    try store.save(StoreSample.suggested())
    let found = try #require(try StudyStore(path: sample.path).suggestions(in: "s01"))
    let saved = StoreSample.suggested()
    #expect(Difference.first(expected: saved, found: found) == nil)
    #expect(found.internalCodings == saved.internalCodings)
    #expect(found.codebooks == saved.codebooks && found.addressees == saved.addressees)
  }

  @Test func codingAgainReplacesTheCurrentViewAndDeletesNothing() throws {
    _ = try store.add(StoreSample.transcript())
    try store.save(StoreSample.suggested())
    var second = StoreSample.suggested()
    second.codings.removeLast()
    try store.save(second)
    #expect(try store.readings(of: "s01").map(\.codings.count) == [1])
    let count = try store.read { db in try Row.fetchCount(db) }
    #expect(count == 2)
  }

  @Test func rulesCarryTheirCodebookAndVersion() throws {
    _ = try store.add(StoreSample.transcript())
    try store.save(StoreSample.suggested())
    #expect(
      try store.read { try Row.rules($0) } == [
        "book@0.1.0/hedge.suppose", "book@0.1.0/hedge.short",
      ])
  }

  @Test func anotherTextThanTheStudysIsRefused() throws {
    _ = try store.add(StoreSample.transcript())
    let other = StoreSample.suggested(StoreSample.transcript(StoreSample.lines + " Not now."))
    #expect(StoreSample.complaints { try store.save(other) } == ["study-other-revision"])
    var outside = StoreSample.suggested()
    outside.codings[1].utterance = 99
    #expect(StoreSample.complaints { try store.save(outside) } == ["study-dangling-coding"])
    #expect(try store.readings(of: "s01").isEmpty)
    #expect(
      StoreSample.complaints { _ = try store.transcript(of: "s09") } == ["study-unknown-session"])
    #expect(
      StoreSample.complaints { _ = try store.transcript(of: "s01", revision: 7) }
        == ["study-unknown-session"])
  }

  @Test func readingATranscriptIsOnRecord() throws {
    _ = try store.add(StoreSample.transcript(), by: "anna")
    _ = try store.transcript(of: "s01", by: "ben")
    #expect(
      try store.audit(of: "s01").map { "\($0.actor) \($0.action)" }
        == ["anna add-transcript", "ben read-transcript"])
  }
}
