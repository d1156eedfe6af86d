import Dispatch
import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

@Suite struct DecisionStoreTests {
  private let sample: StoreSample
  private var store: StudyStore { sample.store }

  init() throws {
    sample = try StoreSample()
    _ = try sample.store.add(StoreSample.transcript())
    try sample.store.save(StoreSample.suggested())
  }

  @Test func aDecisionComesBackAsItWasKept() throws {
    let kept = try store.append(
      try StoreSample.decision(.change, "hedge", 1, 13..<22, to: "doubt", why: "a slip, it seems"))
    #expect(DecisionClock.isID(kept.id.rawValue) && kept.at > 1_750_000_000_000)
    #expect(try StudyStore(path: sample.path).log(of: "s01").decisions == [kept])
    #expect(
      try store.log(of: "s01").states(of: StoreSample.suggested(), by: "anna")
        == [.changed(to: StoreSample.code("doubt")), .pending])
    #expect(
      try store.reading(of: "s01", by: "anna").codings.map(\.code.code) == ["doubt"])
    #expect(try store.audit().last?.action == "change")
  }

  @Test func undoIsAnEntry() throws {
    let first = try store.append(try StoreSample.decision(.accept, "hedge", 1, 13..<22))
    let undo = try store.append(
      try StoreSample.decision(.undo, "hedge", 1, 13..<22, undoes: first.id))
    let log = try store.log(of: "s01")
    #expect(log.decisions == [first, undo] && log.inForce.isEmpty)
  }

  @Test func whatDoesNotFitIsRefusedAndNothingOfIt() throws {
    let good = try StoreSample.decision(.accept, "hedge", 1, 13..<22)
    var words = good
    words.anchor.quote = "I propose"
    var outside = good
    outside.anchor.utterance = 9
    var revision = good
    revision.revision = Fingerprint(of: [1])
    var kind = good
    kind.kind = .change
    let undo = try StoreSample.decision(.undo, "hedge", 1, undoes: "0")
    let first = try store.append(good)
    let foreign = try StoreSample.decision(.undo, "hedge", 1, undoes: first.id, by: "ben")
    for bad in [words, outside, revision, kind, undo, foreign] {
      #expect(StoreSample.complaints { _ = try store.append([good, bad]) } == ["decision-refused"])
    }
    var nowhere = good
    nowhere.session = "s09"
    #expect(
      StoreSample.complaints { _ = try store.append(nowhere) } == ["study-unknown-session"])
    #expect(try store.log(of: "s01").decisions == [first])
  }

  @Test func peopleAndMachinesHaveNamesOfTheirOwn() throws {
    let decision = try StoreSample.decision(.accept, "hedge", 1, by: "rules")
    #expect(StoreSample.complaints { _ = try store.append(decision) } == ["study-rater-kind"])
    _ = try store.append(try StoreSample.decision(.accept, "hedge", 1))
    #expect(try store.raters() == [Rater(id: "anna", kind: .human), .rules])
  }

  /// Two programs have the study open and decide on one code at the same moment.
  @Test func decisionsOfTheSameMomentAreAllKept() throws {
    let stores = try (0..<4).map { _ in
      try StudyStore(path: sample.path, upTo: nil, clock: { 1_750_000_000_000 })
    }
    let decisions = try stores.indices.map { index in
      try StoreSample.decision(
        index % 2 == 0 ? .accept : .reject, "hedge", 1, 13..<22, by: .init("rater-\(index)"))
    }
    let failures = Locked(0)
    let ids = Locked(Set<String>())
    DispatchQueue.concurrentPerform(iterations: stores.count) { index in
      for _ in 0..<25 {
        do throws(InvalidInput) {
          let id = try stores[index].append(decisions[index]).id.rawValue
          ids.update { $0.insert(id) }
        } catch {
          failures.update { $0 += 1 }
        }
      }
    }
    #expect(failures.update { _ in } == 0)
    let log = try store.log(of: "s01")
    #expect(log.decisions.count == 100)
    #expect(Set(log.decisions.map(\.id.rawValue)) == ids.update { _ in })
    for index in stores.indices {
      #expect(
        log.states(of: StoreSample.suggested(), by: .init("rater-\(index)"))[0]
          == (index % 2 == 0 ? .accepted : .rejected))
    }
  }

  @Test func progressCountsWhatIsDecided() throws {
    _ = try store.append(try StoreSample.decision(.accept, "hedge", 1, 13..<22))
    let progress = try #require(try store.progress().first)
    #expect(progress.suggestions == 2 && progress.isCoded && progress.lost == 0)
    #expect(progress.raters.map(\.decided) == [1])
    #expect(progress.raters[0].states == [.accepted, .pending])
  }

  @Test func adjudicationsMoveWithTheirWords() throws {
    let settled = try store.append(
      Adjudication(
        id: "", session: "s01", revision: StoreSample.transcript().revision,
        anchor: try StoreSample.decision(.accept, "hedge", 1, 13..<22).anchor,
        raters: ["anna", "ben"], outcome: .changed(to: StoreSample.code("doubt")), by: "cara",
        why: "heard the tape", at: 0))
    #expect(try store.adjudications(of: "s01") == [settled])
    _ = try store.add(StoreSample.transcript("T: Hello.\n" + StoreSample.lines))
    let moved = try store.adjudications(of: "s01")
    #expect(moved.map(\.anchor.utterance) == [2] && moved[0].outcome == settled.outcome)
    var wrong = settled
    wrong.anchor.quote = "x"
    #expect(StoreSample.complaints { _ = try store.append(wrong) } == ["adjudication-refused"])
  }
}
