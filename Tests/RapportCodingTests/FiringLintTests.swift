import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// What lint says of rules that were tried on a corpus.
@Suite struct FiringLintTests {
  private static let yaml = """
    codes:
      - code: c
        name: C
        roles: [client]
        rules:
          - { id: c.often, phrase: ["i"] }
          - { id: c.once, phrase: ["sad"] }
          - { id: c.never, phrase: ["glad"] }
      - code: d
        name: D
        roles: [client]
        threshold: 2
        rules: [{ id: d.weak, phrase: ["i"] }]
    """

  private static let talk = """
    C: I go.
    T: I see. Glad.
    C: I am sad.
    C: I stay.
    C: No.
    """

  private func findings(_ lines: String, largestShare: Double = 0.5) throws -> [Diagnostic] {
    let codebook = try Book.load(Self.yaml)
    var firings = RuleFirings(try RuleCoder([codebook]))
    firings.add(Transcript.sample(lines))
    var thresholds = CodebookLint.Thresholds()
    thresholds.largestShare = largestShare
    thresholds.fewestExamples = 0
    return CodebookLint(codebook, thresholds: thresholds).findings(in: firings)
      .filter { $0.id != "unreachable-code" }
  }

  @Test func deadAndOverBroadRules() throws {
    #expect(
      try findings(Self.talk).map(\.description) == [
        "book.yaml:9:15: warning: the rule `c.often` fires on 3 of the 4 utterances of its roles in the "
          + "corpus, 75% [over-broad-rule]\n  hint: narrow it, or give it a weight below the threshold "
          + "so that it doesn't stand alone",
        "book.yaml:11:15: note: the rule `c.never` fires on none of the 4 utterances of its roles in the "
          + "corpus [rule-not-seen]\n  hint: try its phrases with `rapport find`; remove it if no talk "
          + "could meet it",
      ])
  }

  @Test func theShareIsTheUsers() throws {
    #expect(try findings(Self.talk, largestShare: 0.75).map(\.id) == ["rule-not-seen"])
  }

  @Test func withoutUtterancesOfTheRoleNothingIsSaid() throws {
    #expect(try findings("T: Hello.").isEmpty)
  }

  @Test func rulesCountWhetherTheirCodeIsReachedOrNot() throws {
    let codebook = try Book.load(Self.yaml)
    var firings = RuleFirings(try RuleCoder([codebook]))
    firings.add(Transcript.sample(Self.talk))
    firings.add(Transcript.sample(Self.talk))
    let count = firings.counts[CodeReference(codebook: "book", code: "d")]
    #expect(count?.rules == ["d.weak": 6] && count?.utterances == 8 && firings.sessions == 2)
  }
}
