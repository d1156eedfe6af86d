import Foundation
import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

@Suite struct ExchangeTests {
  private let here: StoreSample
  private let there: StoreSample

  init() throws {
    here = try StoreSample()
    there = try StoreSample()
    for sample in [here, there] { _ = try sample.store.add(StoreSample.transcript()) }
  }

  /// Anna's work in the first study.
  private func work() throws -> RaterWork {
    let store = here.store
    let first = try store.append(try StoreSample.decision(.accept, "hedge", 1, 13..<22))
    _ = try store.append(
      [
        try StoreSample.decision(.change, "refusal", 3, to: "avoidance", why: "\"look\" – away"),
        try StoreSample.decision(.undo, "hedge", 1, 13..<22, undoes: first.id),
      ])
    _ = try store.append(try StoreSample.decision(.reject, "hedge", 1, by: "ben"))
    _ = try store.append(
      SessionRating(id: "", session: "s01", scale: "empathy", value: 4, rater: "anna", at: 0))
    _ = try store.append(
      StoreSample.note("s01", 2))
    _ = try store.append(
      Adjudication(
        id: "", session: "s01", revision: StoreSample.transcript().revision,
        anchor: first.anchor, raters: ["ben", "cara"], outcome: .absent, by: "anna", at: 0))
    var reading = StoreSample.suggested()
    reading.rater = Rater(id: "anna", kind: .human)
    try store.save(reading)
    return try store.work(of: "anna")
  }

  @Test func jsonComesBackAsItWas() throws {
    let work = try work()
    #expect(work.decisions.count == 3)
    #expect(try RaterWork(json: work.json, file: "anna.json") == work)
    #expect(try here.store.work(of: "anna").json == work.json)
  }

  @Test func importingTwiceAddsNothing() throws {
    let work = try work()
    let first = try there.store.take(work)
    #expect(first.added == 7 && first.known == 0 && first.moved == 0 && first.lost.isEmpty)
    let second = try there.store.take(work)
    #expect(second.added == 0 && second.known == 7)
    #expect(try there.store.log(of: "s01").decisions == work.decisions)
    #expect(try there.store.ratings(of: "s01") == work.ratings)
    #expect(try there.store.notes(of: "s01") == work.notes)
    #expect(try there.store.adjudications(of: "s01") == work.adjudications)
    #expect(try there.store.work(of: "anna").readings == work.readings)
    #expect(try there.store.check().isEmpty)
    // Nor does bringing it back.
    #expect(try here.store.take(try there.store.work(of: "anna")).added == 0)
    // What was decided there goes on behind what came in.
    let next = try there.store.append(try StoreSample.decision(.accept, "refusal", 3))
    #expect(next.id > (work.decisions.last?.id ?? ""))
  }

  @Test func readingsAreUnitedByAnchor() throws {
    var reading = StoreSample.suggested()
    reading.rater = Rater(id: "anna", kind: .human)
    reading.codings[1] = Coding(code: StoreSample.code("echo"), utterance: 2)
    try there.store.save(reading)
    let report = try there.store.take(try work())
    #expect(report.added == 7)
    let codings = try there.store.readings(of: "s01")[0].codings
    #expect(
      codings.map { "\($0.code.code)@\($0.utterance)" } == ["hedge@1", "echo@2", "refusal@3"])
  }

  @Test func anotherRevisionIsMetByTheQuotes() throws {
    let lines = "T: Hello.\nT: How was the week?\nC: It was so-so, I suppose.\nT: You suppose."
    _ = try there.store.add(StoreSample.transcript(lines))
    let work = try work()
    let report = try there.store.take(work)
    #expect(report.added == 7 && report.moved == 2)
    #expect(Set(report.lost.map(\.code.code)) == ["refusal"])
    let log = try there.store.log(of: "s01")
    #expect(log.decisions.map(\.anchor.utterance) == [2, 2])
    #expect(try there.store.lostDecisions(of: "s01").map(\.kind) == [.change])
    #expect(try there.store.take(work).added == 0)
    #expect(try there.store.check().map(\.id) == ["study-lost-decisions"])
    // What is exported again is what came in, word for word.
    #expect(try there.store.work(of: "anna").decisions == work.decisions)
  }

  @Test func aRevisionNobodyHasHereIsMetByTheQuotesAlone() throws {
    let other = try StoreSample()
    _ = try other.store.add(StoreSample.transcript("T: Hello.\n" + StoreSample.lines))
    let report = try other.store.take(try work())
    #expect(report.moved > 0 && report.lost.isEmpty)
    #expect(try other.store.check().isEmpty)
  }

  @Test func whatContradictsIsRefusedAsAWhole() throws {
    let work = try work()
    var unknown = work
    unknown.notes[0].session = "s77"
    var other = work
    _ = try there.store.take(work)
    other.decisions[0].why = "changed afterwards"
    var stolen = work
    stolen.rater.id = "ben"
    stolen.decisions = work.decisions.map {
      var decision = $0
      decision.rater = "ben"
      return decision
    }
    var ahead = work
    ahead.decisions[2].id = "ffffffffffff00010000000000000000"
    var machine = work
    machine.rater.kind = .model
    let cases = [
      (unknown, "import-unknown-session"), (other, "import-conflict"), (stolen, "import-conflict"),
      (ahead, "import-conflict"), (machine, "study-rater-kind"),
    ]
    let before = try there.store.work(of: "anna")
    for (work, id) in cases {
      #expect(StoreSample.complaints { _ = try there.store.take(work) } == [id])
    }
    #expect(try there.store.work(of: "anna") == before)
    #expect(
      StoreSample.complaints { _ = try there.store.work(of: "zoe") } == ["study-unknown-rater"])
  }

  @Test func hostileFilesAreOneComplaintWithAPlace() throws {
    let text = String(decoding: try work().json, as: UTF8.self)
    let changes = [
      ("\"rapport-work\": 1", "\"rapport-work\": 2", "not-rater-work"),
      ("\"kind\": \"human\"", "\"kind\": \"owner\"", "work-value"),
      ("\"start\": 13", "\"start\": 14", "work-value"),
      ("\"utterance\": 1", "\"utterance\": -1", "work-value"),
      ("\"code\": \"book/hedge\"", "\"code\": \"hedge\"", "work-value"),
      ("\"kind\": \"accept\"", "\"kind\": \"undo\"", "work-value"),
      ("\"confidence\": 4", "\"confidence\": 9", "work-value"),
      ("\"outcome\": \"absent\"", "\"outcome\": \"?\"", "work-value"),
      ("\"notes\"", "\"remarks\"", "work-value"),
      ("\"readings\": [", "\"readings\": [[", "json-syntax"),
    ]
    for (from, to, id) in changes {
      #expect(text.contains(from))
      let changed = text.replacingOccurrences(of: from, with: to)
      let ids = StoreSample.complaints {
        _ = try RaterWork(json: Array(changed.utf8), file: "x.json")
      }
      #expect(ids == [id], "\(to)")
    }
  }
}
