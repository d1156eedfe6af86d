import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// What lint finds, and what it leaves alone.
@Suite struct CodebookLintTests {
  /// A codebook with one rule and the findings about it as `line:column id: sentence`.
  private func findings(
    _ rule: String, code: String = "", top: String = "", examples: Int = 0
  ) throws -> [String] {
    let codebook = try Book.load(
      """
      \(top)
      codes:
        - code: c
          name: C
          roles: [client]
          \(code)
          rules:
            - { id: c.r, \(rule) }
      """)
    return Self.shown(codebook, examples: examples)
  }

  private static func shown(
    _ codebook: Codebook, usedBy others: [Codebook] = [], examples: Int = 0
  ) -> [String] {
    var thresholds = CodebookLint.Thresholds()
    thresholds.fewestExamples = examples
    return CodebookLint(codebook, usedBy: others, thresholds: thresholds).findings.map {
      let place = $0.location.map { "\($0.line):\($0.column) " } ?? ""
      return "\(place)\($0.id): \($0.message)"
    }
  }

  @Test func aPlainCodebookIsLeftAlone() throws {
    #expect(
      try findings("phrase: [\"i am fine\", \"it is nothing\"], words: { at-most: 9 }").isEmpty)
  }

  // MARK: Phrases

  @Test func duplicateAndShadowedPhrases() throws {
    #expect(
      try findings("phrase: [\"not sad\", \"Not  sad\", \"i am not sad\"]") == [
        "11:40 duplicate-phrase: the phrase stands here twice",
        "11:52 shadowed-phrase: wherever this phrase matches, \"not sad\" does, too",
      ])
  }

  @Test func aPhraseBeforeTheOneThatCoversIt() throws {
    #expect(
      try findings("phrase: [\"i am sorry\", \"sorry\"]") == [
        "11:29 shadowed-phrase: wherever this phrase matches, \"sorry\" does, too"
      ])
  }

  @Test func ofTwoThatCoverEachOtherOneIsNamed() throws {
    #expect(
      try findings("phrase: [\"i|we go\", \"we|i go\"]") == [
        "11:29 shadowed-phrase: wherever this phrase matches, \"we|i go\" does, too"
      ])
  }

  @Test func scopesAskForTheSameBeginning() throws {
    let phrases = "any-of: [\"not sad\", \"sad\"]"
    #expect(try findings("phrase: { \(phrases), outside: [negation] }").isEmpty)
    #expect(try findings("phrase: { \(phrases) }", code: "outside: [negation]").isEmpty)
    #expect(try findings("phrase: { \(phrases) }").count == 1)
  }

  @Test(arguments: [
    ("could you|would you mind", "could (you|would) you mind", "you"),
    ("says i|i says", "says (i|i) says", "i"),
    ("ground rules|rule|rules", "ground (rules|rule|rules)", "rules"),
    ("everyone|most people|other people", "(everyone|most) (people|other) people", "people"),
  ])
  func barsThatJoinOtherWordsThanTheySeemTo(_ phrase: String, _ read: String, _ word: String) throws
  {
    let codebook = try Book.rule("phrase: [\"\(phrase)\"]")
    let finding = try #require(CodebookLint(codebook).findings.first { $0.severity == .warning })
    #expect(
      finding.message == "outside brackets `|` joins the neighbouring items only: this is `\(read)`"
    )
    #expect(
      finding.hint
        == "`\(word)` stands in it twice, as if whole alternatives were meant: write them as phrases "
        + "of their own, or put them in brackets: `(a|b c)`")
  }

  @Test(arguments: [
    "you never|always listen~", "i|we feel|felt", "you ... you", "(you go|you stay) you",
    "tell you tell me",
    "i think|know [that] i can",
  ])
  func barsThatAreWhatTheySeem(_ phrase: String) throws {
    #expect(try findings("phrase: [\"\(phrase)\"]").isEmpty)
  }

  @Test func aLeadingOptionalPart() throws {
    #expect(
      try findings("phrase: [\"[do not] want it\", \"^ [so] what\"]") == [
        "11:29 leading-optional: the phrase begins with an optional part, which asks for nothing"
      ])
  }

  @Test func phrasesOfListsAndRegions() throws {
    let top = """
      lists: { feelings: ["sad", "sad", "very sad"] }
      regions: { play: { opens: { phrase: ["play", "let us play"] } } }
      """
    #expect(
      try findings("phrase: [\"@feelings\"], in: [play]", top: top) == [
        "4:28 duplicate-phrase: the phrase stands here twice",
        "5:46 shadowed-phrase: wherever this phrase matches, \"play\" does, too",
      ])
  }

  // MARK: Rules

  @Test(arguments: [
    (
      "words: { at-least: 9 }, all: [{ words: { at-most: 3 } }]",
      "`words` would have to be at least 9 and at most 3"
    ),
    (
      "words: { at-most: 3 }, core-words: { at-least: 5 }",
      "it asks for 5 core words among at most 3 words"
    ),
    (
      "words: { at-most: 1 }, phrase: [\"a b c d\", \"e f g h\"]",
      "its phrases need more than the 1 words that `words` allows"
    ),
    (
      "format: group, any: [{ format: individual }]", "no session is of two formats"
    ),
    (
      "addressed: [leader], all: [{ addressed: [group] }]",
      "no addressee is of all the kinds it asks for"
    ),
    ("flip: yes, all: [{ flip: no }]", "`flip` would have to be yes and no"),
    (
      "phrase: [\"i am sad\"], unless: { phrase: [\"sad\"] }", "`unless` forbids what it asks for"
    ),
    ("sentence: question, unless: [{ sentence: question }]", "`unless` forbids what it asks for"),
    (
      "any: [{ words: { at-most: -1 } }, { persons: { at-most: -1 } }]",
      "`words` would have to be at least 0 and at most -1"
    ),
    (
      "previous: { by: same, role: [therapist] }",
      "the speaker's own utterances are never by a therapist"
    ),
    (
      "previous: { where: { words: 3, all: [{ words: 4 }] } }",
      "in `previous`, `words` would have to be at least 4 and at most 3"
    ),
  ])
  func rulesThatCantFire(_ rule: String, _ reason: String) throws {
    #expect(
      try findings(rule) == [
        "6:11 unreachable-code: the code `c` can't be reached: bias and weights of rules that can fire "
          + "add up to 0, its threshold is 1",
        "11:15 rule-never-fires: the rule `c.r` can't fire: \(reason)",
      ])
  }

  @Test(arguments: [
    "words: { at-least: 3 }, all: [{ words: { at-most: 9 } }]",
    "phrase: [\"sad\", \"glad\"], unless: { phrase: [\"sad\"] }",
    "phrase: [\"sad\"], unless: { phrase: { any-of: [\"sad\"], in: questions } }",
    "phrase: [\"sad\"], unless: { phrase: { any-of: [\"sad\"], outside: [negation] } }",
    "any: [{ words: { at-most: -1 } }, { words: 3 }]",
    "previous: { by: same, role: [client] }",
    "pause: { before: { at-least: 1 }, within: { at-most: 0 } }",
    "repeats-self: { at-least: 0.5, within: 2 }, all: [{ repeats-self: { at-most: 0.2, within: 9 } }]",
  ])
  func rulesThatCan(_ rule: String) throws { #expect(try findings(rule).isEmpty) }

  @Test func aCodeNeverOnTheSpeakersUtterances() throws {
    let codebook = try Book.load(
      """
      codes:
        - code: c
          name: C
          roles: [client]
          rules:
            - { id: c.own, coded: [d] }
            - { id: c.other, previous: { where: { coded: [d] } } }
            - { id: c.mine, previous: { by: same, where: { coded: [d] } } }
            - { id: c.share, all: [{ talk-share: { of: speaker, at-most: 1 } }] }
        - code: d
          name: D
          roles: [therapist]
          rules:
            - { id: d.r, phrase: ["d"] }
            - { id: d.share, talk-share: { of: speaker, at-most: 1 } }
      """)
    #expect(
      Self.shown(codebook) == [
        "9:15 rule-never-fires: the rule `c.own` can't fire: `d` is never on an utterance by a client",
        "11:15 rule-never-fires: the rule `c.mine` can't fire: in `previous`, `d` is never on an "
          + "utterance by a client",
        "18:15 rule-never-fires: the rule `d.share` can't fire: `talk-share` of the speaker is for "
          + "clients and members",
      ])
  }

  @Test func duplicatesAndWeights() throws {
    let codebook = try Book.load(
      """
      codes:
        - code: c
          name: C
          roles: [client]
          threshold: 2
          rules:
            - { id: c.a, phrase: ["x"], words: 3 }
            - { id: c.b, weight: 0, phrase: ["y"] }
            - { id: c.c, phrase: ["x"],   words: 3 }
      """)
    #expect(
      Self.shown(codebook) == [
        "11:15 rule-without-weight: the rule `c.b` has the weight 0",
        "12:15 duplicate-rule: the rule `c.c` has the same conditions as `c.a`",
      ])
  }

  @Test func reach() throws {
    let rule = "weight: 0.5, phrase: [\"x\"]"
    #expect(
      try findings(rule) == [
        "6:11 unreachable-code: the code `c` can't be reached: bias and weights of rules that can fire "
          + "add up to 0.5, its threshold is 1"
      ])
    #expect(try findings(rule, code: "bias: 0.5").isEmpty)
    #expect(
      try findings(rule, code: "bias: 1") == [
        "6:11 always-coded: every utterance of its roles gets the code `c`: its bias is its threshold "
          + "or more"
      ])
    #expect(try findings("weight: -1, phrase: [\"x\"]", code: "bias: 1").isEmpty)
  }

  // MARK: Hostile input

  /// Many phrases, and phrases with very many ways to match, are looked at in good time.
  @Test func aHugeConditionIsLookedAtInGoodTime() throws {
    let many = (0..<150).map { "\"word\($0) _ ... thing\"" }.joined(separator: ",\n        ")
    let wild = (0..<40).map { _ in "[a|b|c] ..9 d|e" }.joined(separator: " ")
    let codebook = try Book.load(
      """
      codes:
        - code: c
          name: C
          roles: [client]
          rules:
            - id: c.many
              phrase: [\(many)]
            - id: c.wild
              phrase: ["x \(wild)", "x ... d"]
      """)
    #expect(Self.shown(codebook).isEmpty)
  }

  // MARK: Parts

  @Test func unusedParts() throws {
    let codebook = try Book.load(
      """
      regions: { play: { opens: { phrase: ["play"] } } }
      codes:
        - { code: c, name: C, roles: [client], internal: yes, rules: [{ id: c.r, phrase: ["c"] }] }
      """)
    #expect(
      Self.shown(codebook) == [
        "4:12 unused-region: the region `play` is never used",
        "6:13 unused-internal-code: the code `c` is internal, and nothing refers to it",
      ])
    let other = try Book.load(
      """
      uses: [book]
      codes:
        - { code: e, name: E, roles: [client], rules: [{ id: e.r, coded: [book/c] }] }
      """, id: "other")
    #expect(Self.shown(codebook, usedBy: [codebook, other]).count == 1)
  }

  @Test func fewExamples() throws {
    #expect(
      try findings(
        "phrase: [\"c\"]", code: "examples: [{ applies: \"c\" }, { does-not-apply: \"d\" }]",
        examples: 4)
        == ["6:11 few-examples: the code `c` has 1 examples that apply and 1 that don't"])
  }
}
