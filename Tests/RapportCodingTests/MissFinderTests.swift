import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// Utterances that rules missed, by a person's codings and by likeness.
@Suite struct MissFinderTests {
  private static let yaml = """
    codes:
      - code: fine
        name: Fine
        roles: [client]
        rules: [{ id: fine.am, phrase: ["i am fine"] }]
        examples:
          - applies: "I'm fine, thank you doctor."
          - does-not-apply: "Fine weather."
    """

  private static let talk = """
    C: I'm fine.
    T: Fine weather.
    C: Fine weather.
    C: It rained on Monday.
    C: He was fine, the doctor.
    C: Mm.
    C: It is nothing.
    """

  private func misses(human: String? = nil, limit: Int = 9) throws -> [Miss] {
    let codebook = try Book.load(Self.yaml)
    let coded = try RuleCoder([codebook]).code(Transcript.sample(Self.talk, id: "s"))
    let index = try human.map {
      CodingsIndex(
        try CodingsFile(csv: Array($0.utf8), file: "h.csv"), codebooks: [codebook])
    }
    let code = try #require(codebook.codes.first)
    return MissFinder([coded], human: index).misses(of: code, in: codebook.id, limit: limit)
  }

  @Test func theLikestComeFirstWithTheirReason() throws {
    let found = try misses()
    #expect(found.map(\.utterance) == ["4", "2"])
    #expect(found.map(\.shared) == [["doctor", "fine"], ["fine"]])
    #expect(found.allSatisfy { !$0.isHumanCoded && $0.score > 0 && $0.score < 1 })
    #expect(found[0].score > found[1].score)
    #expect(try misses(limit: 1).count == 1)
  }

  /// Two utterances, the words of which all occur once or twice: worked by hand.
  @Test func theCosineIsWorkedByHand() throws {
    let codebook = try Book.load(
      """
      codes:
        - { code: c, name: C, roles: [client], rules: [{ id: c.r, phrase: ["apple"] }] }
      """)
    let coded = try RuleCoder([codebook]).code(
      Transcript.sample("C: apple. pear.\nC: pear. plum.\nC: fig."))
    let code = try #require(codebook.codes.first)
    let found = MissFinder([coded]).misses(of: code, in: codebook.id, limit: 9)
    // ln 4 for apple and plum, ln 2 for pear: ln(2)^2 / (ln(2)^2 + ln(4)^2), a fifth.
    #expect(found.map(\.utterance) == ["1"])
    #expect(abs((found.first?.score ?? 0) - 0.2) < 1e-6)
  }

  @Test func whatAPersonCodedComesFirst() throws {
    let found = try misses(human: "session,utterance,code\ns,0,fine\ns,6,fine\ns,3,\n")
    #expect(found.map(\.utterance) == ["6"])
    #expect(found.map(\.isHumanCoded) == [true])
    #expect(found.map(\.score) == [0])
    #expect(found.map(\.shared) == [[]])
  }

  @Test func aPersonsCodingOfAnotherSessionChangesNothing() throws {
    #expect(try misses(human: "session,utterance,code\nother,0,fine\n") == misses())
  }
}
