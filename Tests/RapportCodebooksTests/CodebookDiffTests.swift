import RapportCodebooks
import RapportTranscripts
import Testing

/// What differs between two versions of a codebook.
@Suite struct CodebookDiffTests {
  private static let old = """
    codebook: signs
    version: 0.1.0
    title: Signs
    language: en
    lists:
      feelings: ["sad", "upset"]
      tasks: ["homework", "diary"]
    regions:
      play: { opens: { phrase: ["let us play"] }, utterances: 9 }
    codes:
      - code: denial
        name: Denial
        definition: Says it was nothing.
        roles: [client]
        threshold: 1
        rules:
          - id: denial.fine
            phrase: ["i am fine", "it is nothing"]
            words: { at-most: 9 }
          - id: denial.not-a-feeling
            phrase: ["not @feelings"]
        examples:
          - applies: "I'm «fine»."
          - does-not-apply: "Fine weather."
      - code: complaint
        name: Complaint
        roles: [client]
        rules:
          - id: complaint.task
            phrase: ["hate @tasks"]
            in: [play]
      - code: other-sign
        name: Other
        roles: [client]
        rules: [{ id: other-sign.x, phrase: ["whatever"] }]
    """

  /// The changes as short lines, after a replacement in the old text.
  private func changes(_ replacements: (String, String)...) throws -> [String] {
    var text = Self.old
    for (from, to) in replacements {
      #expect(text.contains(from))
      text = text.replacing(from, with: to)
    }
    let diff = CodebookDiff(
      from: try Codebook.load(yaml: Self.old, file: "signs.yaml").value,
      to: try Codebook.load(yaml: text, file: "signs.yaml").value)
    return diff.changes.flatMap { change -> [String] in
      let head =
        "\(change.kind.rawValue) \(change.part.rawValue) \(change.name)"
        + (change.oldName.map { " from \($0)" } ?? "") + (change.code.map { " of \($0)" } ?? "")
      return [head]
        + change.details.map { "  \($0.field): \($0.old ?? "-") → \($0.new ?? "-")" }
    }
  }

  @Test func nothingDiffersInTheSame() throws { #expect(try changes().isEmpty) }

  @Test func layoutAndOrderDoNotCount() throws {
    #expect(
      try changes(("\"sad\", \"upset\"", "\"upset\",  \"sad\""), ("name: Denial", "name:   Denial"))
        .isEmpty)
  }

  @Test func valuesOfCodes() throws {
    #expect(
      try changes(
        ("threshold: 1", "threshold: 1.5\n    bias: 0.5"), ("nothing.", "nothing at all.")) == [
          "changed code denial",
          "  definition: Says it was nothing. → Says it was nothing at all.",
          "  threshold: 1 → 1.5",
          "  bias: - → 0.5",
        ])
  }

  @Test func phrasesAndConditionsOfRules() throws {
    #expect(
      try changes(("\"it is nothing\"", "\"all good\""), ("at-most: 9", "at-least: 2, at-most: 9"))
        == [
          "changed rule denial.fine of denial",
          "  condition: phrase: \"it is nothing\" → -",
          "  condition: words: at most 9 → -",
          "  condition: - → phrase: \"all good\"",
          "  condition: - → words: 2 to 9",
        ])
  }

  @Test func weights() throws {
    #expect(
      try changes(("- id: complaint.task", "- id: complaint.task\n        weight: 0.5")) == [
        "changed rule complaint.task of complaint", "  weight: 1 → 0.5",
      ])
  }

  @Test func rulesComeGoAndAreRenamed() throws {
    #expect(
      try changes(("denial.not-a-feeling", "denial.unfelt")) == [
        "renamed rule denial.unfelt from denial.not-a-feeling of denial"
      ])
    #expect(
      try changes(
        (
          "      - id: denial.not-a-feeling\n        phrase: [\"not @feelings\"]",
          "      - id: denial.new\n        phrase: [\"no @feelings\"]"
        )) == [
          "added rule denial.new of denial", "  weight: - → 1",
          "  condition: - → phrase: \"no @feelings\"",
          "removed rule denial.not-a-feeling of denial",
        ])
  }

  @Test func listsRegionsAndTheCodebookItself() throws {
    #expect(
      try changes(
        ("version: 0.1.0", "version: 0.2.0"), ("\"homework\", ", ""),
        ("utterances: 9", "utterances: 12"),
        ("feelings:", "moods:"), ("@feelings", "@moods")) == [
          "changed codebook signs", "  version: 0.1.0 → 0.2.0",
          "renamed list moods from feelings", "changed list tasks", "  phrase: \"homework\" → -",
          "changed region play", "  utterances: 9 → 12",
          "changed rule denial.not-a-feeling of denial",
          "  condition: phrase: \"not @feelings\" → -", "  condition: - → phrase: \"not @moods\"",
        ])
  }

  @Test func examples() throws {
    #expect(
      try changes(("Fine weather.", "Fine, thanks.")) == [
        "added example does not apply: \"Fine, thanks.\" of denial",
        "removed example does not apply: \"Fine weather.\" of denial",
      ])
    #expect(
      try changes(("\"I'm «fine».\"", "\"I'm fine.\"")) == [
        "added example applies: \"I'm fine.\" of denial",
        "removed example applies: \"I'm «fine».\" of denial",
      ])
  }

  @Test(arguments: [
    // By the alias, by the definition, by the rules.
    (
      "- code: other-sign\n    name: Other",
      "- code: shrug\n    alias: [other-sign]\n    name: Shrug"
    ),
    ("- code: other-sign\n    name: Other", "- code: shrug\n    name: Shrug"),
  ])
  func aCodeIsRenamed(_ from: String, _ to: String) throws {
    let found = try changes((from, to), ("other-sign.x", "shrug.x"))
    #expect(found.first == "renamed code shrug from other-sign")
    #expect(!found.contains { $0.contains("rule") })
  }

  @Test func aCodeGoesAndAnotherComes() throws {
    let found = try changes(
      ("- code: other-sign\n    name: Other", "- code: shrug\n    name: Shrug"),
      ("other-sign.x, phrase: [\"whatever\"]", "shrug.y, phrase: [\"so what\"]"))
    #expect(found.first == "added code shrug" && found.last == "removed code other-sign")
    #expect(found.contains("added rule shrug.y of shrug"))
  }

  @Test func theArrangementOfConditions() throws {
    let one = "any: [{ phrase: [\"a\"] }, { all: [{ phrase: [\"b\"] }, { phrase: [\"c\"] }] }]"
    let other = "any: [{ all: [{ phrase: [\"a\"] }, { phrase: [\"b\"] }] }, { phrase: [\"c\"] }]"
    let head =
      "codebook: x\nversion: 0.1.0\nlanguage: en\ncodes:\n  - code: c\n    name: C\n    roles: [client]\n"
    func load(_ rule: String) throws -> Codebook {
      try Codebook.load(yaml: head + "    rules: [{ id: c.r, \(rule) }]\n", file: "x.yaml").value
    }
    let diff = CodebookDiff(from: try load(one), to: try load(other))
    #expect(diff.changes.map(\.details.first?.new) == ["the same parts, arranged otherwise"])
  }
}
