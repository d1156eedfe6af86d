import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTestSupport
import RapportTranscripts
import Testing

/// Who was right about what, by hand.
@Suite struct RuleLedgerTests {
  /// A session of client utterances, each with the codings of some rules; two rules on the last.
  private struct Sample {
    let transcript: Transcript
    private var clock = DecisionClock()

    init(_ id: Session.ID = "s01", date: String? = "2026-02-01") {
      var transcript = Transcript.sample("C: One.\nC: Two.\nC: Three.\nC: Four.\nC: Five.")
      transcript.session.id = id
      transcript.session.date = date
      self.transcript = transcript
    }

    private static let code = CodeReference(codebook: "book", code: "hedge")

    var suggested: CodedSession {
      let version = CodedSession.CodebookVersion(
        id: "book", version: "1.2.0", fingerprint: Fingerprint(of: []))
      return CodedSession(
        transcript: transcript, codebooks: [version], rater: .rules,
        codings: (0..<5).map { utterance in
          Coding(
            code: Self.code, utterance: utterance,
            evidence: [Evidence(rule: "hedge.a", ranges: [0..<3])]
              + (utterance == 4
                ? [
                  Evidence(rule: "hedge.b", ranges: [0..<4]),
                  Evidence(rule: "hedge.not", weight: -1, ranges: [0..<4]),
                ] : []))
        })
    }

    mutating func decide(
      _ kind: Decision.Kind, _ utterance: Int, by rater: Rater.ID = "anna",
      isBlind: Bool = false
    ) throws -> Decision {
      let anchor = try #require(
        Anchor(code: Self.code, utterance: utterance, in: transcript))
      return Decision(
        id: clock.next(at: 1_000 + utterance, random: 7), session: transcript.session.id,
        revision: transcript.revision, kind: kind, anchor: anchor,
        newCode: kind == .change ? CodeReference(codebook: "book", code: "other") : nil,
        isBlind: isBlind, rater: rater, at: 1_000 + utterance)
    }

    func settle(_ outcome: Adjudication.Outcome, _ utterance: Int) throws -> Adjudication {
      Adjudication(
        id: "a", session: transcript.session.id, revision: transcript.revision,
        anchor: try #require(Anchor(code: Self.code, utterance: utterance, in: transcript)),
        raters: ["anna", "ben"], outcome: outcome, by: "sam", at: 9_000)
    }
  }

  @Test func handComputed() throws {
    var sample = Sample()
    let log = DecisionLog([
      // 0: both right, blind; 1: they differ; 2: differ, settled as absent; 3: changed; 4: rejected.
      try sample.decide(.judgedPresent, 0, isBlind: true),
      try sample.decide(.accept, 0, by: "ben", isBlind: true),
      try sample.decide(.accept, 1), try sample.decide(.reject, 1, by: "ben"),
      try sample.decide(.accept, 2), try sample.decide(.reject, 2, by: "ben"),
      try sample.decide(.change, 3),
      try sample.decide(.accept, 4), try sample.decide(.reject, 4),
    ])
    let ledger = RuleLedger([
      ReviewedSession(
        suggested: sample.suggested, log: log, adjudications: [try sample.settle(.absent, 2)])
    ])
    #expect(
      ledger.entries.map(\.key.description) == ["book@1.2.0/hedge.a", "book@1.2.0/hedge.b"])
    let all = ledger.entries[0].all
    #expect(all.fired == 5 && all.reviewed == 4 && all.accepted == 1)
    #expect(all.rejected == 2 && all.changed == 1 && all.disputed == 1 && all.blind == 1)
    // 1 of 4: Wilson 0.0456 to 0.6994.
    #expect(all.precision.value == 0.25)
    #expect(abs(try #require(all.precision.low) - 0.0456) < 0.0001)
    #expect(abs(try #require(all.precision.high) - 0.6994) < 0.0001)
    let alone = ledger.entries[0].alone
    #expect(alone.fired == 4 && alone.rejected == 1)
    #expect(ledger.entries[1].all.rejected == 1 && ledger.entries[1].alone.fired == 0)
    #expect(ledger.entries[0].lastSession == "2026-02-01")
    #expect(ledger.entries[0].lastDecision == 9_000)
    #expect(ledger.doubtful(below: 0.5, reviewed: 4).map(\.key.rule) == ["hedge.a"])
    #expect(ledger.doubtful(below: 0.25, reviewed: 4).isEmpty)
    #expect(ledger.doubtful(below: 0.5, reviewed: 5).isEmpty)
  }

  @Test func whatAPersonAddedJudgesNoRule() throws {
    var sample = Sample()
    let log = DecisionLog([try sample.decide(.add, 0, isBlind: true)])
    let ledger = RuleLedger([ReviewedSession(suggested: sample.suggested, log: log)])
    #expect(ledger.entries[0].all.reviewed == 0)
    #expect(ledger.entries[0].all.precision.undefined == .zeroDenominator)
  }

  @Test func versionsAreKeptApartAndOrderDoesNotCount() throws {
    let first = ReviewedSession(suggested: Sample("s01", date: nil).suggested)
    var second = ReviewedSession(suggested: Sample("s02", date: "2026-01-31").suggested)
    second.suggested.codebooks = [
      .init(id: "book", version: "1.3.0", fingerprint: Fingerprint(of: []))
    ]
    let ledger = RuleLedger([second, first])
    #expect(
      ledger.entries.map(\.key.description) == [
        "book@1.2.0/hedge.a", "book@1.3.0/hedge.a", "book@1.2.0/hedge.b", "book@1.3.0/hedge.b",
      ])
    #expect(ledger.entries.map(\.lastSession) == [nil, "2026-01-31", nil, "2026-01-31"])
    #expect(RuleLedger([first, second]).entries.map(\.all) == ledger.entries.map(\.all))
  }

  @Test func figuresRestOnWhatPeopleSaid() throws {
    var sample = Sample()
    func reading(_ decisions: [Decision]) -> SettledReading {
      SettledReading(
        ReviewedSession(suggested: sample.suggested, log: DecisionLog(decisions)), codebooks: [])
    }
    let some = [try sample.decide(.accept, 0), try sample.decide(.reject, 1)]
    var settled = reading(some)
    #expect(settled.reading.rater == .rules)
    #expect(settled.reading.codings.map(\.utterance) == [0, 2, 3, 4])
    let rest = [
      try sample.decide(.reject, 2), try sample.decide(.change, 3),
      try sample.decide(.accept, 4),
    ]
    settled = reading(some + rest)
    #expect(settled.reading.rater == Rater(id: "anna", kind: .human))
    #expect(settled.reading.codings.map(\.code.code) == ["hedge", "other", "hedge"])
    let disputed = reading(some + rest + [try sample.decide(.reject, 4, by: "ben")])
    #expect(disputed.reading.rater == .rules)
  }

  @Test func whatAPersonAddedStaysWhateverTheyDecideOnItLater() throws {
    var sample = Sample()
    var suggested = sample.suggested
    suggested.codings.removeLast()
    let judged = try (0...3).map { try sample.decide(.reject, $0) }
    let place = 4
    let added = try sample.decide(.add, place)
    func codes(_ later: Decision.Kind?, _ settled: [Adjudication] = []) throws -> [String] {
      let more = try later.map { [try sample.decide($0, place)] } ?? []
      return SettledReading(
        ReviewedSession(
          suggested: suggested, log: DecisionLog(judged + [added] + more),
          adjudications: settled), codebooks: []
      ).reading.codings.map(\.code.code)
    }
    #expect(try codes(nil) == ["hedge"])
    #expect(try codes(.accept) == ["hedge"])
    #expect(try codes(.change) == ["other"])
    #expect(try codes(.reject) == [])
    let other = CodeReference(codebook: "book", code: "other")
    let changed = try sample.settle(.changed(to: other), place)
    #expect(try codes(nil, [changed]) == ["other"])
    #expect(try codes(nil, [changed, try sample.settle(.absent, place)]) == [])
  }
}
