import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTestSupport
import RapportTranscripts
import Testing

/// Every expected value is counted by hand from `SequenceSample`.
@Suite struct SequenceAnalysisTests {
  private static let books = [SequenceSample.codebook]

  private func states(_ names: String...) throws -> [SequenceState] {
    try SequenceState.named(names, in: Self.books)
  }

  private func analysis(
    _ states: [SequenceState], _ unit: CodeStream.Unit = .turn
  ) -> SequenceAnalysis {
    SequenceAnalysis(
      SequenceSample.sessions.map { CodeStream($0, states: states, unit: unit) }, states: states)
  }

  private func pairs(
    _ states: [SequenceState], lag: Int = 1, _ unit: CodeStream.Unit = .turn
  ) -> [SequenceAnalysis.Pair] {
    analysis(states, unit).pairs(lag: lag, replicates: 50, seed: 1)
  }

  @Test func aStateIsACodeAnAliasOrAFamily() throws {
    let states = try states("complaints", "RW9", "book/ask")
    #expect(states.map(\.name) == ["complaints", "RW9", "book/ask"])
    #expect(
      states.map { $0.codes.map(\.code).sorted() } == [["grumble", "refuse"], ["refuse"], ["ask"]])
  }

  @Test func anUnknownNameIsRefusedWithWhatThereIs() throws {
    for name in ["praise", "other-book/ask"] {
      let error = try #require(throws: InvalidInput.self) { try states(name) }
      #expect(
        error.diagnostics.map(\.description) == [
          """
          error: no codebook has a code or family '\(name)' [unknown-code]
            hint: families: complaints; for codes see `rapport check`
          """
        ])
    }
  }

  @Test func turnsAndUtterancesAreSteps() throws {
    let states = try states("complaints", "repair")
    func row(_ unit: CodeStream.Unit) -> [Int?] {
      CodeStream(SequenceSample.sessions[0], states: states, unit: unit).steps.map(\.state)
    }
    #expect(row(.turn) == [nil, 0, 1, nil, nil, 0, nil, 0])
    #expect(row(.utterance) == [nil, 0, nil, 1, nil, nil, 0, nil, 0])
  }

  @Test func ofSeveralStatesTheFirstCounts() throws {
    let states = try states("refuse", "complaints")
    let step = CodeStream(SequenceSample.sessions[1], states: states, unit: .turn).steps[1]
    #expect(step.state == 0 && step.states == [0, 1])
  }

  @Test func pairsOneTurnApart() throws {
    let pairs = pairs(try states("complaints", "repair"))
    // Within one role nothing follows at one turn: two of the four pairs are impossible.
    #expect(pairs.map { [$0.given, $0.target] } == [[0, 1], [1, 0]])
    // 12 pairs; 3 begin with a complaint, 2 end with a repair: 2 of 3, none of the other 9.
    let pair = try #require(pairs.first)
    #expect(pair.count == 2)
    #expect(pair.expected == 0.5)
    #expect(pair.probability.value == 2.0 / 3)
    #expect(pair.probability.counts.sessions == 2)
    #expect(pair.baseRate.value == 0)
    // 2 - 0.5 by the root of 0.5 (1 - 3/12)(1 - 2/12).
    let residual = try #require(pair.residual.value)
    #expect(abs(residual - 1.5 / (0.5 * 0.75 * 10 / 12).squareRoot()) < 1e-12)
    #expect(pair.permutationP > 0 && pair.permutationP < 0.5)
    #expect(pairs[1].count == 0)
    #expect(pairs[1].probability.value == 0)
  }

  @Test func twoTurnsApartARoleFollowsItself() throws {
    let pairs = pairs(try states("complaints", "repair"), lag: 2)
    #expect(pairs.map { [$0.given, $0.target, $0.count] } == [[0, 0, 1], [1, 1, 0]])
  }

  @Test func byUtteranceARoleMayFollowItself() throws {
    let pairs = pairs(try states("ask", "repair"), .utterance)
    #expect(pairs.map { [$0.given, $0.target] } == [[0, 0], [0, 1], [1, 0], [1, 1]])
  }

  @Test func aStateThatNeverComesIsListedAndHasNoValue() throws {
    let sessions = [SequenceSample.sessions[1]]
    let states = try states("ask", "repair")
    let pairs = SequenceAnalysis(
      sessions.map { CodeStream($0, states: states, unit: .turn) }, states: states
    ).pairs(lag: 1, replicates: 10, seed: 1)
    #expect(pairs.map { [$0.given, $0.target] } == [[0, 0], [0, 1], [1, 0]])
    #expect(pairs[0].probability.undefined == .noEvents)
  }

  @Test func theSameSeedGivesTheSameP() throws {
    let states = try states("complaints", "repair")
    #expect(pairs(states).map(\.permutationP) == pairs(states).map(\.permutationP))
  }

  @Test func windowsAreComparedAmongTheSpeakersOfWhatIsGiven() throws {
    let windows = analysis(try states("complaints", "repair")).windows(3)
    #expect(windows.map { [$0.given, $0.target] } == [[0, 1], [1, 0]])
    // Client turns with three turns behind them: 1 and 3 of a, 1 of b.
    let first = windows[0].table
    #expect(
      [first.givenTarget, first.givenOther, first.otherTarget, first.neither] == [2, 0, 0, 1])
    // Therapist turns: 0, 2, 4 of a, 0 and 2 of b.
    let second = windows[1].table
    #expect(
      [second.givenTarget, second.givenOther, second.otherTarget, second.neither] == [1, 1, 3, 0])
  }
}
