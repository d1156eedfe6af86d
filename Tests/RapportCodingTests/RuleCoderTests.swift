import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// Section 5 of the rule language: deciding.
@Suite struct RuleCoderTests {
  @Test func weightsAddUpAndNegativeOnesTakeAway() throws {
    let book = try Book.load(
      """
      codes:
        - code: c
          name: C
          roles: [client]
          threshold: 0.3
          rules:
            - { id: c.sad, weight: 0.1, phrase: ["sad"] }
            - { id: c.low, weight: 0.2, phrase: ["low"] }
            - { id: c.not, weight: -0.2, phrase: ["not"] }
      """)
    let coded = try RuleCoder([book]).code(
      .sample("C: sad low\nC: sad\nC: sad not low\nT: sad low\nC: low and low sad"))
    #expect(coded.codings.map(\.utterance) == [0, 4])
    #expect(coded.codings.first?.score == 0.3)
    #expect(
      coded.codings.last?.evidence == [
        Evidence(rule: "c.sad", weight: 0.1, ranges: [12..<15]),
        Evidence(rule: "c.low", weight: 0.2, ranges: [0..<3, 8..<11]),
      ])
  }

  private static let group = """
    codes:
      - { code: a, name: A, roles: [client], rules: [{ id: a.r, phrase: ["x"] }] }
      - code: b
        name: B
        roles: [client]
        rules: [{ id: b.r, phrase: ["y"] }, { id: b.s, phrase: ["z"] }]
      - { code: after, name: After, roles: [client], rules: [{ id: after.r, coded: [b] }] }
    """

  @Test(arguments: [
    ("{ codes: [a, b], choose: first, keep-others: yes }", ["a@0*", "after@0", "b@0-"]),
    ("{ codes: [b, a], choose: first, keep-others: yes }", ["a@0-", "after@0", "b@0*"]),
    ("{ codes: [a, b], choose: first, keep-others: no }", ["a@0*"]),
    ("{ codes: [b, a], choose: first }", ["after@0", "b@0*"]),
    ("{ codes: [a, b], choose: best, keep-others: yes }", ["a@0*", "after@0", "b@0-"]),
  ])
  func aGroupHasOneMainCode(group: String, expected: [String]) throws {
    let book = try Book.load("groups:\n  g: \(group)\n" + Self.group)
    let found = try Book.codings("C: x y", book)
    #expect(found == expected)
  }

  @Test func theBestCodeLiesFarthestAboveItsThreshold() throws {
    let book = try Book.load(
      "groups:\n  g: { codes: [a, b], choose: best, keep-others: yes }\n" + Self.group)
    let found = try Book.codings("C: x y z", book)
    #expect(found == ["a@0-", "after@0", "b@0*"])
  }

  @Test func otherwiseIsForWhatIsLeftOver() throws {
    let book = try Book.load(
      "groups:\n  g: { codes: [a, b], choose: first, otherwise: rest }\n" + Self.group
        + "\n  - { code: rest, name: Rest, roles: [client] }")
    #expect(try Book.codings("C: x\nC: q\nT: q", book) == ["a@0*", "rest@1*"])
  }

  @Test func regionsOpenAndClose() throws {
    let regions =
      "regions:\n  r: { opens: { phrase: [\"open\"] }, closes: { phrase: [\"close\"] }, utterances: 3 }"
    let book = try Book.rule("in: [r]", top: regions)
    #expect(
      try Book.codings("C: a\nC: open\nC: b\nC: close\nC: open\nC: b\nC: b\nC: b", book)
        == ["c@1", "c@2", "c@4", "c@5", "c@6"])
  }

  @Test func theOutsideOfACodeIsNoneOfARegions() throws {
    let book = try Book.load(
      """
      regions: { r: { opens: { phrase: ["sad"] } } }
      codes:
        - code: c
          name: C
          roles: [client]
          outside: [negation]
          rules: [{ id: c.r, in: [r] }, { id: c.s, phrase: ["low"] }]
      """)
    #expect(try Book.codings("C: not low\nC: not sad\nC: so", book) == ["c@1", "c@2"])
  }

  @Test func codesAreDecidedAfterThoseTheyReferTo() throws {
    let first = try Book.load(
      """
      uses: [two]
      codes:
        - { code: a, name: A, roles: [client], rules: [{ id: a.r, coded: [two/b] }] }
        - { code: c, name: C, roles: [client], rules: [{ id: c.r, phrase: ["x"] }] }
      """, id: "one")
    let second = try Book.load(
      """
      uses: [one]
      codes:
        - code: b
          name: B
          roles: [client]
          internal: yes
          rules: [{ id: b.r, previous: { by: same, where: { coded: [one/c] } } }]
      """, id: "two")
    #expect(try Book.codings("C: x\nC: q", first, second) == ["c@0", "a@1"])
    #expect(try Book.codings("C: x\nC: q", second, first) == ["c@0", "a@1"])
  }

  @Test func aCircleAcrossCodebooksIsRefused() throws {
    func book(_ own: String, _ other: String) throws -> Codebook {
      try Book.load(
        """
        uses: [\(other)]
        codes:
          - { code: a, name: A, roles: [client], rules: [{ id: a.r, coded: [\(other)/a] }] }
        """, id: own)
    }
    let codebooks = [try book("one", "two"), try book("two", "one")]
    let error = #expect(throws: InvalidInput.self) { try RuleCoder(codebooks) }
    let diagnostic = error?.diagnostics.first
    #expect(diagnostic?.id == "reference-cycle")
    #expect(
      diagnostic?.message
        == "codes refer to each other in a circle: one/a → two/a → one/a")
  }

  @Test func aCodebookThatIsNotGivenIsMissed() throws {
    let book = try Book.load(
      """
      uses: [other]
      codes:
        - { code: a, name: A, roles: [client], rules: [{ id: a.r, coded: [other/x] }] }
      """)
    let error = #expect(throws: InvalidInput.self) { try RuleCoder([book]) }
    let diagnostic = error?.diagnostics.first
    #expect(diagnostic?.id == "unknown-code")
    #expect(diagnostic?.message == "a rule refers to other/x, which no given codebook has")
    #expect(diagnostic?.hint == "give the codebook other as well; given: book")
  }

  @Test func aWorkerRemembersNothingThatMatters() throws {
    let book = try Book.rule("phrase: [\"sad*\"], echo: { at-most: 0.5 }")
    let coder = try RuleCoder([book])
    var worker = RuleCoder.Worker(coder)
    for lines in ["C: sad\nT: sadly", "T: Sadness.\nC: sad", "C: sad\nT: sadly"] {
      let transcript = Transcript.sample(lines)
      #expect(worker.code(transcript).codings == coder.code(transcript).codings)
    }
  }

  @Test func anEmptySessionHasNoCodings() throws {
    let coded = try RuleCoder([try Book.rule("words: 0")]).code(.sample(""))
    #expect(coded.codings.isEmpty && coded.episodes.isEmpty && coded.addressees.isEmpty)
  }
}
