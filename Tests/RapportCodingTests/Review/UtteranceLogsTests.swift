import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// Logs by utterance have a naive twin, the whole log, and both must agree.
@Suite struct UtteranceLogsTests {
  @Test(arguments: 1...30) func eachUtteranceIsAsInTheWholeLog(seed: Int) throws {
    var sample = ReviewSample()
    var generator = SeededGenerator(seed: UInt64(seed))
    var decisions: [Decision] = []
    for _ in 0..<40 {
      let rater: Rater.ID = Bool.random(using: &generator) ? "anna" : "ben"
      if let target = decisions.randomElement(using: &generator), generator.next() % 3 == 0 {
        // Also what is refused elsewhere: undoing another's decision, or at another's place.
        let place = decisions.randomElement(using: &generator)?.anchor ?? target.anchor
        decisions.append(sample.decide(.undo, place, undoes: target.id, by: rater))
        continue
      }
      let code = ["hedge", "refusal"].randomElement(using: &generator) ?? "hedge"
      let anchor = try sample.anchor(
        code, Int(generator.next() % 4), Bool.random(using: &generator) ? 0..<3 : nil)
      let kind = [Decision.Kind.accept, .reject, .change, .add, .note]
        .randomElement(using: &generator)
      decisions.append(
        sample.decide(
          kind ?? .accept, anchor, to: kind == .change ? "avoidance" : nil, by: rater))
    }
    let whole = DecisionLog(decisions)
    var logs = UtteranceLogs()
    let halves = [decisions[..<20], decisions[20...]]
    for half in halves { _ = logs.add(half.shuffled(using: &generator)) }
    for rater: Rater.ID in ["anna", "ben"] {
      for utterance in 0..<4 {
        #expect(
          logs[utterance].standing(by: rater)
            == whole.standing(by: rater).filter { $0.anchor.utterance == utterance })
      }
      #expect(logs.lastInForce(by: rater) == whole.lastInForce(by: rater))
      for decision in decisions {
        #expect(
          logs.inForce(decision.id, by: rater)
            == whole.inForce.first { $0.id == decision.id && $0.rater == rater })
      }
    }
  }

  @Test func sayWhichUtterancesAreConcerned() throws {
    var sample = ReviewSample()
    let accept = sample.decide(.accept, try sample.anchor("hedge", 1))
    let reject = sample.decide(.reject, try sample.anchor("refusal", 3))
    var logs = UtteranceLogs()
    #expect(logs.add([accept, reject]) == [1, 3])
    let undo = sample.decide(.undo, try sample.anchor("refusal", 0), undoes: accept.id)
    #expect(logs.add([undo]) == [1])
    #expect(logs.add([undo]) == [1] && logs[1].decisions.count == 2)
    #expect(logs.add([]).isEmpty && logs[7].decisions.isEmpty)
  }
}
