import RapportCodebooks
import RapportCoding
import RapportTranscripts
import Testing

/// The examples of a codebook are run as small sessions.
@Suite struct ExampleCheckTests {
  private static let book = """
    groups:
      g: { codes: [a, b], choose: first, keep-others: no }
    codes:
      - code: a
        name: A
        roles: [client]
        rules: [{ id: a.r, phrase: ["so sad"] }]
        examples:
          - applies: "I am «so» «sad»."
          - applies: "«I am» so sad."
          - applies: "Glad."
          - does-not-apply: "So sad."
          - does-not-apply: "Glad."
          - applies: "So sad."
            speaker: T
      - code: b
        name: B
        roles: [client]
        rules: [{ id: b.r, phrase: ["sad"] }, { id: b.s, phrase: ["low"] }]
        examples:
          - applies: "So sad."
          - does-not-apply: "Sad and low."
      - code: m
        name: M
        roles: [member]
        rules: [{ id: m.r, position: { at-least: 0.9 }, previous: { role: [therapist] } }]
        examples:
          - applies: "Yes."
            before: ["T: And you?"]
            after: ["Ben: No."]
            position: 0.95
          - does-not-apply: "Yes."
            before: ["L: And you?"]
    """

  private static func results() throws -> [ExampleResult] {
    try RuleCoder([try Book.load(book)]).checkExamples(of: "book")
  }

  @Test func outcomes() throws {
    #expect(
      try Self.results().map(\.outcome) == [
        .holds, .evidenceMisses, .notCoded, .coded, .holds, .notCoded, .notCoded, .coded, .holds,
        .holds,
      ])
  }

  @Test func complaints() throws {
    let texts = try Self.results().compactMap(\.diagnostic).map(\.description)
    let expected = [
      """
      13:18: error: a is coded, but its evidence leaves out marked words [example-fails]
        hint: a.r: fires
      """,
      """
      14:18: error: this example of a isn't coded [example-fails]
        hint: a.r: phrase: "so sad" doesn't match
      """,
      """
      15:25: error: this example does not apply, but a is coded [example-fails]
        hint: a.r: fires
      """,
      """
      17:18: error: this example of a isn't coded [example-fails]
        hint: the example's speaker has none of the code's roles
      """,
      """
      24:18: error: this example of b isn't coded [example-fails]
        hint: book/a of the same group took its place
      """,
      """
      25:25: error: this example does not apply, but b is coded [example-fails]
        hint: b.r: fires
              b.s: fires
      """,
    ]
    #expect(texts == expected.map { "book.yaml:" + $0 })
  }

  @Test func reasons() throws {
    #expect(
      try Self.results().map { $0.reasons.joined(separator: "; ") } == [
        "", "a.r: fires", #"a.r: phrase: "so sad" doesn't match"#, "a.r: fires", "",
        "the example's speaker has none of the code's roles",
        "book/a of the same group took its place",
        #"b.r: fires; b.s: fires"#, "", "",
      ])
  }

  @Test func aChangeIsMadeToEachExample() throws {
    let coder = try RuleCoder([try Book.load(Self.book)])
    let results = coder.checkExamples(of: "book") { example in
      var upper = example
      upper.text = example.text.uppercased()
      return upper
    }
    #expect(try results.map(\.outcome) == Self.results().map(\.outcome))
    #expect(results.first?.example.text == "I AM SO SAD.")
    #expect(coder.checkExamples(of: "other").isEmpty)
  }

  private static let labels = """
    codes:
      - code: a
        name: A
        roles: [therapist]
        rules:
          - id: a.r
            phrase: ["right"]
            previous: { role: [client], where: { phrase: ["low"] } }
        examples:
          - applies: "Right."
            before: ["C: So low."]
          - applies: "Right."
            before: ["Client 2: So low."]
          - applies: "Right."
            before: ["PATIENT: So low."]
          - does-not-apply: "Right."
            before: ["Counsellor: So low."]
          - does-not-apply: "Right."
            before: ["leader: So low."]
          - does-not-apply: "Right."
            before: ["Tia: So low."]
      - code: b
        name: B
        roles: [therapist]
        rules:
          - id: b.r
            phrase: ["right"]
            earlier: { by: same, within: 9, where: { phrase: ["low"] } }
        examples:
          - applies: "Right."
            before: ["Therapist: So low.", "Client: Yes."]
          - does-not-apply: "Right."
            before: ["L1: So low.", "L2: No.", "Ana: Yes."]
    """

  /// A label written out says the role, and the only therapist around is the one who speaks.
  @Test func labelsSayRoles() throws {
    let results = try RuleCoder([try Book.load(Self.labels)]).checkExamples(of: "book")
    #expect(results.count == 8)
    #expect(results.compactMap(\.diagnostic).map(\.description) == [])
  }
}
