import RapportCodebooks
import RapportTranscripts
import Testing

/// Conditions in words.
@Suite struct ConditionLinesTests {
  private func lines(_ rule: String) throws -> [String] {
    let yaml = """
      codebook: x
      version: 0.1.0
      language: en
      regions: { play: { opens: { phrase: ["play"] } } }
      codes:
        - code: c
          name: C
          roles: [client]
          rules: [{ id: c.r, \(rule) }]
        - { code: d, name: D, roles: [client], rules: [{ id: d.r, phrase: ["d"] }] }
      """
    let codebook = try Codebook.load(yaml: yaml, file: "x.yaml").value
    return codebook.codes[0].rules[0].condition.lines
  }

  @Test(arguments: [
    ("phrase: [\"a\", \"b c\"]", ["phrase: \"a\"", "phrase: \"b c\""]),
    (
      "phrase: { any-of: [\"a\"], in: questions, outside: [reported, negation] }",
      ["phrase in questions outside negation, reported: \"a\""]
    ),
    ("words: 3", ["words: 3"]), ("words: { at-least: 3 }", ["words: at least 3"]),
    ("core-words: { at-least: 1, at-most: 4 }", ["core-words: 1 to 4"]),
    (
      "sentence: { is: [statement, question], which: last }",
      ["sentence: question, statement (last)"]
    ),
    ("position: { at-most: 0.25 }", ["position: at most 0.25"]),
    ("coded: [d]", ["coded: x/d"]), ("flip: no", ["flip: no"]),
    ("repeats-self: { at-least: 0.5, within: 4 }", ["repeats-self: at least 0.5 within 4 turns"]),
    ("in: [play]", ["in: play"]), ("addressed: [member, group]", ["addressed: group, member"]),
    ("pause: { before: { at-least: 3 } }", ["pause before: at least 3"]),
    ("nonverbal: [laugh, cry]", ["nonverbal: cry, laugh"]), ("format: group", ["format: group"]),
    ("talk-share: { of: speaker, at-most: 0.5 }", ["talk-share of speaker: at most 0.5"]),
    (
      "unless: [{ phrase: [\"a\"] }, { words: 2 }]",
      ["unless: phrase: \"a\"", "unless: words: 2"]
    ),
    (
      "previous: { role: [therapist], within: 1, where: { phrase: [\"a\"] } }",
      ["previous (therapist, within 1): phrase: \"a\""]
    ),
    (
      "earlier: { by: same, substantial: yes, count: 2 }",
      ["earlier (by same, substantial, count 2)"]
    ),
  ])
  func areOneForEachDemand(_ rule: String, _ expected: [String]) throws {
    #expect(try lines(rule) == expected)
  }
}
