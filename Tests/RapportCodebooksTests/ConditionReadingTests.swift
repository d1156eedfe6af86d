import RapportCodebooks
import RapportTranscripts
import Testing

@Suite struct ConditionReadingTests {
  private static func phrase(_ word: String) -> Phrase {
    Phrase(text: word, elements: [.word(word)])
  }

  static let table: [(String, Condition)] = [
    (
      "all: [{ words: 1 }, { flip: no }]",
      .all([words(1, 1), .flip(FlipCondition(isPresent: false))])
    ),
    ("any: [{ words: 1 }]", .any([words(1, 1)])),
    ("unless: { words: 1 }", .unless([words(1, 1)])),
    ("unless: [{ words: 1 }, { words: 2 }]", .unless([words(1, 1), words(2, 2)])),
    ("words: { at-least: 2 }", words(2, nil)),
    (
      "core-words: { at-most: 2 }",
      .length(LengthCondition(unit: .coreWords, limits: Limits(atMost: 2)))
    ),
    (
      "sentences: 3",
      .length(LengthCondition(unit: .sentences, limits: Limits(atLeast: 3, atMost: 3)))
    ),
    ("sentence: question", .sentence(SentenceCondition(kinds: [.question]))),
    (
      "sentence: [question, statement]",
      .sentence(SentenceCondition(kinds: [.question, .statement]))
    ),
    (
      "sentence: { is: [imperative], which: last }",
      .sentence(SentenceCondition(kinds: [.imperative], which: .last))
    ),
    ("position: { at-least: 0.8 }", .position(PositionCondition(limits: Limits(atLeast: 0.8)))),
    ("previous: {}", .nearby(NearbyCondition(.previous))),
    (
      "next: { by: same, role: [client, member], substantial: yes, within: 0, where: { words: 1 } }",
      .nearby(
        NearbyCondition(
          .next, by: .same, roles: [.client, .member], isSubstantial: true, turns: 0,
          condition: words(1, 1)))
    ),
    ("earlier: { count: 2 }", .nearby(NearbyCondition(.earlier, count: 2))),
    ("later: { by: anyone }", .nearby(NearbyCondition(.later, by: .anyone))),
    (
      "coded: [b, BB, t/b, other/x]",
      .coded(
        CodedCondition(
          codes: [ref("t", "b"), ref("t", "b"), ref("t", "b"), ref("other", "x")]))
    ),
    ("echo: { at-most: 0.2 }", .echo(EchoCondition(limits: Limits(atMost: 0.2)))),
    ("flip: true", .flip(FlipCondition(isPresent: true))),
    (
      "repeats-self: { at-least: 0.5, within: 4 }",
      .repetition(RepetitionCondition(limits: Limits(atLeast: 0.5), turns: 4))
    ),
    ("addressed: [leader, group]", .addressed(AddressedCondition(kinds: [.leader, .group]))),
    ("in: [role-play]", .region(RegionCondition(regions: ["role-play"]))),
    (
      "pause: { before: { at-least: 3 } }",
      .pause(PauseCondition(place: .before, limits: Limits(atLeast: 3)))
    ),
    (
      "pause: { within: 2, before: 1 }",
      .all([
        .pause(PauseCondition(place: .before, limits: Limits(atLeast: 1, atMost: 1))),
        .pause(PauseCondition(place: .within, limits: Limits(atLeast: 2, atMost: 2))),
      ])
    ),
    ("nonverbal: [laugh, sigh]", .nonverbal(NonverbalCondition(kinds: [.laugh, .sigh]))),
    (
      "usual-length: { at-most: -2 }",
      .usualLength(UsualLengthCondition(limits: Limits(atMost: -2)))
    ),
    (
      "talk-share: { of: addressee, at-most: 0.5 }",
      .talkShare(TalkShareCondition(whose: .addressee, limits: Limits(atMost: 0.5)))
    ),
    ("persons: { at-least: 1 }", .persons(PersonsCondition(limits: Limits(atLeast: 1)))),
    ("format: group", .format(FormatCondition(format: .group))),
  ]

  private static func words(_ least: Double?, _ most: Double?) -> Condition {
    .length(LengthCondition(unit: .words, limits: Limits(atLeast: least, atMost: most)))
  }

  private static func ref(_ codebook: String, _ code: String) -> CodeReference {
    CodeReference(codebook: codebook, code: code)
  }

  /// A codebook whose code `a` has one rule with this line.
  static func codebook(rule: String) -> String {
    return """
      codebook: t
      version: 0.1.0
      language: en
      uses: [other]
      lists: { feelings: ["sad"] }
      regions: { role-play: { opens: { phrase: ["play"] } } }
      codes:
        - code: a
          name: A
          roles: [client]
          rules:
            - id: a.x
              \(rule)
        - code: b
          alias: [BB]
          name: B
          roles: [client]
          rules: [{ id: b.x, phrase: ["x"] }]
      """
  }

  @Test(arguments: table) func reads(_ yaml: String, _ condition: Condition) throws {
    let codebook = try Codebook.load(yaml: Self.codebook(rule: yaml), file: "t.yaml").value
    #expect(codebook.codes.first?.rules.first?.condition == condition)
  }

  @Test func readsPhrases() throws {
    let rule = "phrase: { any-of: [\"x\", \"@feelings\"], in: questions, outside: [negation] }"
    let codebook = try Codebook.load(yaml: Self.codebook(rule: rule), file: "t.yaml").value
    guard case .phrase(let phrase)? = codebook.codes.first?.rules.first?.condition else {
      Issue.record("no phrase")
      return
    }
    #expect(phrase.phrases.map(\.text) == ["x", "@feelings"])
    #expect(phrase.part == .questions)
    #expect(phrase.outside == [.negation])
  }

  @Test func everyKeywordIsReadAndEveryKindSaysWhatItIs() {
    let rows = Self.table.map(\.0).joined(separator: "\n") + "\nphrase:"
    for keyword in ConditionKinds.keywords {
      #expect(rows.split(separator: "\n").contains { $0.hasPrefix(keyword + ":") }, "\(keyword)")
    }
    #expect(Set(ConditionKinds.keywords).count == ConditionKinds.keywords.count)
    for kind in ConditionKinds.all { #expect(!kind.summary.isEmpty) }
  }

  @Test func everyExampleOfAKindIsReadAndThereAreBothSorts() throws {
    for kind in ConditionKinds.all {
      #expect(!kind.examples.isEmpty, "\(kind.keywords)")
      for example in kind.examples {
        _ = try Codebook.load(yaml: example.codebook, file: "kind.yaml")
        #expect(Set(example.utterances.map(\.applies)) == [true, false])
      }
    }
  }
}
