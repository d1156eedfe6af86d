import RapportReliability
import Testing

/// What a code must show before its figures count.
@Suite struct EvidenceGateTests {
  private func estimate(_ low: Double) -> Estimate {
    Estimate(low + 0.1, interval: low...(low + 0.2), method: "m")
  }

  private func evidence() -> CodeEvidence {
    CodeEvidence(
      referencePositives: 50, sessions: 10, kappa: estimate(0.40), f1: estimate(0.50),
      sessionCorrelation: estimate(0.50), relativeBias: -0.20)
  }

  @Test func conditionsAreMetAtTheirEdge() {
    let verdict = EvidenceGate().verdict(on: evidence())
    #expect(verdict.grade == .utterance)
    #expect(verdict.missingForUtterances == [])
    #expect(verdict.missingForSessions == [])
  }

  @Test func eachConditionCounts() {
    let gate = EvidenceGate()
    let changes: [(inout CodeEvidence) -> String] = [
      {
        $0.referencePositives = 49; return "49 units carry the code; 50 are needed."
      },
      {
        $0.sessions = 9; return "9 sessions were compared; 10 are needed."
      },
      {
        $0.kappa = self.estimate(0.39)
        return "The lower limit of kappa does not reach .40."
      },
      {
        $0.f1 = Estimate(0.9, method: "F1")
        return "The interval of F1 is not known; its lower limit must reach .50."
      },
    ]
    for change in changes {
      var changed = evidence()
      let sentence = change(&changed)
      #expect(gate.verdict(on: changed).grade == .session)
      #expect(gate.verdict(on: changed).missingForUtterances == [sentence])
    }
    var biased = evidence()
    biased.sessions = 3
    biased.relativeBias = 0.21
    #expect(gate.verdict(on: biased).grade == .experimental)
    #expect(gate.verdict(on: biased).missingForSessions == ["The bias is larger than 20 %."])
    let nothing = gate.verdict(on: CodeEvidence(referencePositives: 0, sessions: 0))
    #expect(nothing.grade == .experimental)
    #expect(nothing.missingForUtterances.count == 4)
    #expect(nothing.missingForSessions.last == "The bias is not known.")
    #expect(EvidenceGate.Grade.experimental < .session)
  }

  @Test func theLowerLimitDecidesTheWord() {
    #expect(VerbalScale.landisKoch.word(for: estimate(0.45)) == "moderate")
    #expect(VerbalScale.landisKoch.word(for: estimate(-0.1)) == "poor")
    #expect(VerbalScale.cicchetti.word(for: estimate(0.75)) == "excellent")
    #expect(VerbalScale.kooLi.word(for: estimate(0.49)) == "poor")
    #expect(VerbalScale.kooLi.word(for: Estimate(0.95, method: "m")) == nil)
  }
}
