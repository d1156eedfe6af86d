import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@Suite struct DecisionLogTests {
  private var sample = ReviewSample()

  private func text(_ session: CodedSession) -> [String] {
    session.codings.map { coding in
      "\(coding.code.code)@\(coding.utterance)"
        + coding.evidence.flatMap(\.ranges).map { " \($0.lowerBound)-\($0.upperBound)" }.joined()
    }
  }

  @Test mutating func nothingIsDecidedAtFirst() throws {
    let log = DecisionLog()
    #expect(log.states(of: sample.suggested, by: "anna") == [.pending, .pending])
    #expect(text(log.reading(of: sample.suggested, by: "anna")).isEmpty)
  }

  @Test mutating func acceptedChangedAndAddedAreTheReading() throws {
    let log = DecisionLog([
      sample.decide(.accept, try sample.anchor("hedge", 1, 13..<22)),
      sample.decide(.change, try sample.anchor("refusal", 3), to: "avoidance"),
      sample.decide(.add, try sample.anchor("echo", 2, 4..<11)),
      sample.decide(.judgedPresent, try sample.anchor("question", 0)),
      sample.decide(.judgedAbsent, try sample.anchor("refusal", 0)),
      sample.decide(.note, try sample.anchor("hedge", 1, 13..<22)),
    ])
    #expect(
      log.states(of: sample.suggested, by: "anna")
        == [.accepted, .changed(to: ReviewSample.code("avoidance"))])
    let reading = log.reading(of: sample.suggested, by: "anna")
    #expect(
      text(reading) == ["question@0 0-17", "hedge@1 13-22", "echo@2 4-11", "avoidance@3 0-17"])
    #expect(reading.rater == Rater(id: "anna", kind: .human))
    #expect(reading.codings[1] == sample.suggested.codings[0])
    #expect(log.states(of: sample.suggested, by: "ben") == [.pending, .pending])
  }

  @Test mutating func theLastDecisionHolds() throws {
    let hedge = try sample.anchor("hedge", 1, 13..<22)
    let first = [sample.decide(.accept, hedge), sample.decide(.reject, hedge)]
    #expect(DecisionLog(first).states(of: sample.suggested, by: "anna")[0] == .rejected)
    let log = DecisionLog(first + [sample.decide(.accept, hedge)])
    #expect(log.states(of: sample.suggested, by: "anna")[0] == .accepted)
    #expect(log.standing(by: "anna").count == 1)
  }

  @Test mutating func orderIsByIDWhateverTheOrderOfArrival() throws {
    let hedge = try sample.anchor("hedge", 1, 13..<22)
    let decisions = [
      sample.decide(.accept, hedge), sample.decide(.reject, hedge),
      sample.decide(.note, hedge), sample.decide(.change, hedge, to: "doubt"),
    ]
    let expected = DecisionLog(decisions)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      var log = DecisionLog()
      for decision in decisions.shuffled(using: &generator) { log.merge([decision]) }
      log.merge(decisions)
      #expect(log == expected)
    }
  }

  @Test mutating func undoOfUndo() throws {
    let hedge = try sample.anchor("hedge", 1, 13..<22)
    let accept = sample.decide(.accept, hedge)
    let reject = sample.decide(.reject, hedge)
    let undo = sample.decide(.undo, hedge, undoes: reject.id)
    let redo = sample.decide(.undo, hedge, undoes: undo.id)
    let again = sample.decide(.undo, hedge, undoes: redo.id)
    let all = [accept, reject, undo, redo, again]
    let expected: [SuggestionState] = [.accepted, .rejected, .accepted, .rejected, .accepted]
    for (count, state) in zip(1..., expected) {
      let log = DecisionLog(Array(all.prefix(count)))
      #expect(log.states(of: sample.suggested, by: "anna")[0] == state, "\(count) entries")
    }
  }

  @Test mutating func nobodyUndoesForOthersNorAhead() throws {
    let hedge = try sample.anchor("hedge", 1, 13..<22)
    let early = sample.decide(.undo, hedge, undoes: "0000000003e800010000000000000007")
    let accept = sample.decide(.accept, hedge)
    #expect(early.undoes == accept.id)
    let foreign = sample.decide(.undo, hedge, undoes: accept.id, by: "ben")
    let log = DecisionLog([early, accept, foreign])
    #expect(log.inForce == [accept])
  }

  @Test mutating func twoRatersDecideForThemselves() throws {
    let hedge = try sample.anchor("hedge", 1, 13..<22)
    let log = DecisionLog([
      sample.decide(.accept, hedge, by: "anna"), sample.decide(.reject, hedge, by: "ben"),
    ])
    #expect(log.states(of: sample.suggested, by: "anna")[0] == .accepted)
    #expect(log.states(of: sample.suggested, by: "ben")[0] == .rejected)
    #expect(log.raters == ["anna", "ben"])
    #expect(log.lastInForce(by: "ben")?.kind == .reject)
  }

  @Test mutating func aDecisionHoldsWhenRulesFindAWordMore() throws {
    let log = DecisionLog([sample.decide(.reject, try sample.anchor("hedge", 1, 13..<22))])
    var wider = sample.suggested
    wider.codings[0].evidence[0].ranges = [7..<22]
    #expect(log.states(of: wider, by: "anna")[0] == .rejected)
    wider.codings[0].evidence[0].ranges = [0..<6]
    #expect(log.states(of: wider, by: "anna")[0] == .pending)
  }

  @Test mutating func aChangedCodeCanBeRejectedAfterwards() throws {
    let hedge = try sample.anchor("hedge", 1, 13..<22)
    let change = sample.decide(.change, hedge, to: "doubt")
    let reject = sample.decide(.reject, hedge.recoded(ReviewSample.code("doubt")))
    #expect(
      text(DecisionLog([change]).reading(of: sample.suggested, by: "anna")) == ["doubt@1 13-22"])
    #expect(
      text(DecisionLog([change, reject]).reading(of: sample.suggested, by: "anna")).isEmpty)
    let back = sample.decide(.accept, hedge)
    #expect(
      text(DecisionLog([change, back]).reading(of: sample.suggested, by: "anna"))
        == ["hedge@1 13-22"])
  }

  @Test mutating func additionsOnOneUtteranceAreOneCoding() throws {
    let log = DecisionLog([
      sample.decide(.add, try sample.anchor("echo", 1, 13..<14)),
      sample.decide(.add, try sample.anchor("echo", 1, 0..<2)),
    ])
    let reading = log.reading(of: sample.suggested, by: "anna")
    #expect(text(reading) == ["echo@1 0-2 13-14"])
  }

  @Test func idsAscendThoughTheClockIsSetBack() {
    var clock = DecisionClock()
    let ids = [5_000, 5_000, 4_000, 6_000].map { clock.next(at: $0, random: .max - 3) }
    #expect(ids == ids.sorted() && Set(ids).count == 4)
    #expect(ids.allSatisfy { DecisionClock.isID($0.rawValue) })
    #expect(ids[0].rawValue == "0000000013880000fffffffffffffffc")
    #expect(ids[2].rawValue.hasPrefix("0000000013880002"))
  }

  @Test(arguments: [
    (Decision.Kind.change, false), (.undo, false), (.note, false), (.accept, true),
  ])
  mutating func partsMustFitTheKind(kind: Decision.Kind, isFine: Bool) throws {
    var decision = sample.decide(.accept, try sample.anchor("hedge", 1))
    decision.kind = kind
    #expect(decision.isWellFormed == isFine)
    decision.confidence = 6
    #expect(!decision.isWellFormed)
  }
}
