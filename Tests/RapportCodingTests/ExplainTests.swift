import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// Why a code applies or doesn't: the verdict, and the sentence about the condition that failed first.
@Suite struct ExplainTests {
  /// A rule's conditions, a session, an utterance, and the sentence.
  private static let phrases: [(String, String, Int, String)] = [
    (#"phrase: ["sad"]"#, "C: glad", 0, #"phrase: "sad" doesn't match"#),
    (#"phrase: ["sad", "low"]"#, "C: glad", 0, "phrase: none of the 2 phrases matches"),
    (
      #"phrase: { any-of: ["sad"], in: first-sentence }"#, "C: Fine here. Sad.", 0,
      "phrase: matches, but not in first-sentence"
    ),
    (
      #"phrase: { any-of: ["sad"], outside: [negation, reported] }"#, "C: not sad", 0,
      "phrase: matches, but only inside negation, reported"
    ),
    (
      #"phrase: { any-of: ["sad"], in: questions, outside: [negation] }"#, "C: Not sad.", 0,
      "phrase: matches, but not in questions or only inside negation"
    ),
    (#"unless: { phrase: ["sad"] }"#, "C: sad", 0, #"unless: phrase "sad" holds"#),
    (#"unless: [{ words: 3 }, { words: 1 }]"#, "C: sad", 0, "unless: words holds"),
    (
      #"all: [{ words: 1 }, { phrase: ["glad"] }]"#, "C: sad", 0,
      #"phrase: "glad" doesn't match"#
    ),
    (
      "any: [{ words: 3 }, { sentences: 2 }]", "C: sad", 0,
      "any: words: is 1, wanted 3; or sentences: is 1, wanted 2"
    ),
    (
      "any: [{ words: 3 }, { words: 4 }, { words: 5 }, { words: 6 }, { words: 7 }]", "C: sad", 0,
      "any: words: is 1, wanted 3; or words: is 1, wanted 4; or words: is 1, wanted 5; and 2 more"
    ),
  ]

  private static let neighbours: [(String, String, Int, String)] = [
    ("previous: {}", "C: a", 0, "previous: no utterance qualifies"),
    (
      "next: { by: same, within: 1 }", "C: a\nT: b\nC: c", 0,
      "next: no utterance qualifies within 1 turns"
    ),
    (
      #"previous: { where: { phrase: ["sad"] } }"#, "T: b\nC: c", 1,
      #"previous: in utterance 0, phrase: "sad" doesn't match"#
    ),
    (
      #"next: { within: 3, where: { words: 2 } }"#, "C: a\nC: b\nT: c", 0,
      "next: in utterance 2, words: is 1, wanted 2"
    ),
    (
      #"earlier: { count: 2, where: { phrase: ["b"] } }"#, "T: b\nC: c\nT: d\nC: e", 3,
      "earlier: fewer than 2 of the utterances within reach meet it"
    ),
  ]

  private static let figures: [(String, String, Int, String)] = [
    ("words: { at-least: 2 }", "C: a", 0, "words: is 1, wanted at least 2"),
    ("core-words: { at-most: 1 }", "C: Well, a b", 0, "core-words: is 2, wanted at most 1"),
    ("sentences: { at-least: 2, at-most: 3 }", "C: a", 0, "sentences: is 1, wanted 2 to 3"),
    ("position: { at-least: 0.9 }", "C: a\nT: b", 1, "position: is 0.50, wanted at least 0.90"),
    ("echo: { at-least: 0.5 }", "C: rain\nT: snow", 1, "echo: is 0.00, wanted at least 0.50"),
    (
      "repeats-self: { at-least: 1, within: 2 }", "C: rain\nT: b\nC: rain snow", 2,
      "repeats-self: is 0.50, wanted at least 1"
    ),
    (
      "usual-length: { at-most: -1 }", "C: a\nC: a\nC: a\nC: a\nC: a b", 4,
      "usual-length: is 1.00, wanted at most -1"
    ),
    ("usual-length: { at-most: -1.5 }", "C: a", 0, "usual-length: wanted at most -1.50"),
    (
      "talk-share: { of: speaker, at-least: 2 }", "M1: a\nM2: a\nL: b\nM1: c", 3,
      "talk-share: wanted speaker at least 2"
    ),
    ("persons: 1", "C: a", 0, "persons: wanted 1"),
    ("pause: { before: { at-least: 3 } }", "C: a", 0, "pause: wanted before at least 3 s"),
  ]

  private static let kinds: [(String, String, Int, String)] = [
    ("sentence: question", "C: a", 0, "sentence: wanted any question"),
    (
      "sentence: { is: [imperative, question], which: last }", "C: It is.", 0,
      "sentence: wanted last imperative or question"
    ),
    ("coded: [d]", "C: a", 0, "coded: wanted book/d"),
    ("flip: yes", "C: a", 0, "flip: wanted yes"),
    ("flip: no", "C: I can't sleep.\nT: You can't sleep.", 1, "flip: wanted no"),
    (
      "addressed: [group, member]", "C: a\nT: b", 0, "addressed: is leader, wanted group or member"
    ),
    ("in: [r]", "C: a", 0, "in: wanted r"),
    ("nonverbal: [sigh, laugh]", "C: a", 0, "nonverbal: wanted laugh or sigh"),
    ("format: group", "C: a", 0, "format: is individual, wanted group"),
  ]

  @Test(arguments: phrases + neighbours + figures + kinds)
  func failure(rule: String, lines: String, utterance: Int, sentence: String) throws {
    let regions = #"regions: { r: { opens: { phrase: ["act it out"] } } }"#
    let traces = try RuleCoder([try Book.rule(rule, top: regions)])
      .explain(.sample(lines), utterance: utterance)
    #expect(traces.first?.rules.first?.failure == sentence)
    #expect(traces.first?.rules.first?.evidence == nil)
  }

  private static let book = """
    groups:
      g: { codes: [a, b], choose: first, keep-others: no, otherwise: rest }
    codes:
      - { code: a, name: A, roles: [client], rules: [{ id: a.r, phrase: ["x"] }] }
      - { code: b, name: B, roles: [client], rules: [{ id: b.r, phrase: ["x", "y"] }] }
      - { code: rest, name: Rest, roles: [client] }
      - { code: t, name: T, roles: [therapist], rules: [{ id: t.r, phrase: ["x"] }] }
      - code: w
        name: W
        roles: [client]
        threshold: 1
        bias: 0.1
        rules: [{ id: w.x, weight: 0.5, phrase: ["x"] }, { id: w.y, weight: 0.5, phrase: ["y"] }]
    """

  @Test func verdicts() throws {
    let traces = try RuleCoder([try Book.load(Self.book)]).explain(.sample("C: x"), utterance: 0)
    #expect(traces.map(\.code.code) == ["a", "b", "rest", "t", "w"])
    #expect(
      traces.map(\.verdict) == [
        .coded, .displaced(by: CodeReference(codebook: "book", code: "a")), .notLeftOver,
        .wrongRole, .belowThreshold,
      ])
    #expect(traces.map(\.score) == [1, 1, 0, 1, 0.6])
    #expect(traces.last?.rules.map(\.evidence) == [[0..<1], nil])
    #expect(traces.last?.rules.map(\.weight) == [0.5, 0.5])
    #expect(traces.first?.rules.first?.line == 7)
  }

  @Test(arguments: [-1, 1]) func outsideTheSessionThereIsNothing(utterance: Int) throws {
    let coder = try RuleCoder([try Book.load(Self.book)])
    #expect(coder.explain(.sample("C: x"), utterance: utterance).isEmpty)
  }
}
