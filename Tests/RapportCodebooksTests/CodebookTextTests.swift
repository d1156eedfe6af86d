import Foundation
import RapportCodebooks
import RapportTranscripts
import Testing

/// A codebook's text is revised in place, and reads as the revised codebook.
@Suite struct CodebookTextTests {
  private static let yaml = """
    codebook: talk   # the name
    version: 0.1.0
    language: en
    codes:
      - code: ask
        name: Ask
        roles: [therapist]
        rules:
          # what asks
          - id: ask.what
            weight: 0.5   # fitted
            phrase:
              - "what"
              - 'how''s'
              - "^ tell me"
          - id: ask.you
            phrase: ["do you", "are \\"you\\"", "will you"]
            unless: { phrase: ["if"] }

          # what only sounds so
          - { id: ask.tag, phrase: ["right ?"] }
        examples: []
      - code: say
        name: Say
        roles: [therapist]
        bias: -0.5
        rules:
          - id: say.it
            weight: 2
            words: {at-least: 3}
          - id: say.that
            words: 4
    """

  private static func added(_ id: String) throws -> AddedRule {
    AddedRule(
      rule: Rule(
        id: .init(id), weight: 0.3,
        condition: .phrase(PhraseCondition(phrases: [try Phrase(parsing: "^ so")]))),
      lines: ["phrase:", "  - \"^ so\""])
  }

  /// The lines of the text that change.
  private static func lines(_ revision: CodeRevision, _ yaml: String = yaml) throws -> [String] {
    let bytes = try CodebookText(yaml: yaml, file: "talk.yaml").revised(by: [revision])
    let new = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    let difference = new.difference(from: yaml.components(separatedBy: "\n"))
    return difference.removals.map {
      if case .remove(_, let line, _) = $0 { "-" + line } else { "" }
    }
      + difference.insertions.map {
        if case .insert(_, let line, _) = $0 { "+" + line } else { "" }
      }
  }

  @Test func weightsAreReplacedWhereTheyStand() throws {
    #expect(
      try Self.lines(CodeRevision(code: "ask", weights: ["ask.what": 1.25])) == [
        "-        weight: 0.5   # fitted", "+        weight: 1.25   # fitted",
      ])
  }

  @Test func weightsAreAddedBehindTheId() throws {
    #expect(
      try Self.lines(CodeRevision(code: "ask", weights: ["ask.you": 2, "ask.tag": -1])) == [
        "-      - { id: ask.tag, phrase: [\"right ?\"] }",
        "+        weight: 2",
        "+      - { id: ask.tag, weight: -1, phrase: [\"right ?\"] }",
      ])
  }

  @Test func biasOrThresholdMoves() throws {
    #expect(try Self.lines(CodeRevision(code: "ask", raise: 0.2)) == ["+    threshold: 1.2"])
    #expect(
      try Self.lines(CodeRevision(code: "say", raise: 0.2))
        == ["-    bias: -0.5", "+    bias: -0.7"])
  }

  @Test func rulesGoWithoutTheCommentsAroundThem() throws {
    #expect(
      try Self.lines(CodeRevision(code: "ask", weights: ["ask.you": 0, "ask.tag": 0])) == [
        "-      - id: ask.you", "-        phrase: [\"do you\", \"are \\\"you\\\"\", \"will you\"]",
        "-        unless: { phrase: [\"if\"] }", "-      - { id: ask.tag, phrase: [\"right ?\"] }",
      ])
  }

  @Test func phrasesGo() throws {
    let revision = CodeRevision(
      code: "ask",
      retiredPhrases: ["ask.what": ["how's"], "ask.you": ["do you", "are \"you\""]])
    #expect(
      try Self.lines(revision) == [
        "-          - 'how''s'", "-        phrase: [\"do you\", \"are \\\"you\\\"\", \"will you\"]",
        "+        phrase: [\"will you\"]",
      ])
  }

  @Test func rulesComeBehindTheLast() throws {
    let revision = CodeRevision(code: "say", added: [try Self.added("say.learned-1")])
    #expect(
      try Self.lines(revision) == [
        "+      - id: say.learned-1", "+        weight: 0.3", "+        phrase:",
        "+          - \"^ so\"", "+",
      ])
    let first = CodeRevision(code: "ask", added: [try Self.added("ask.learned-1")])
    let text = try CodebookText(yaml: Self.yaml, file: "talk.yaml").revised(by: [first])
    #expect(
      String(decoding: text, as: UTF8.self).contains(
        "\"right ?\"] }\n      - id: ask.learned-1\n        weight: 0.3\n"))
  }

  @Test func nothingChangesNothing() throws {
    let text = try CodebookText(yaml: Self.yaml, file: "talk.yaml")
    #expect(try text.revised(by: [CodeRevision(code: "ask")]) == Array(Self.yaml.utf8))
    #expect(try text.revised(by: [CodeRevision(code: "none", raise: 1)]) == Array(Self.yaml.utf8))
  }

  @Test func lineBreaksAndByteOrderMarkStay() throws {
    let yaml = "\u{FEFF}" + Self.yaml.replacing("\n", with: "\r\n")
    let revision = CodeRevision(
      code: "say", raise: 0.5, weights: ["say.it": 0, "say.that": 3],
      added: [try Self.added("say.learned-1")])
    let bytes = try CodebookText(yaml: yaml, file: "talk.yaml").revised(by: [revision])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(text.components(separatedBy: "\r\n").allSatisfy { !$0.contains("\n") })
    #expect(text.hasSuffix("- \"^ so\"\r\n"))
  }

  @Test func rulesInOneLineAreRefused() throws {
    let yaml = Self.yaml.replacing(
      "      - id: say.it\n        weight: 2\n        words: {at-least: 3}\n      - id: say.that\n"
        + "        words: 4", with: "      [{ id: say.it, words: 3 }]")
    let revision = CodeRevision(code: "say", added: [try Self.added("say.learned-1")])
    let error = #expect(throws: InvalidInput.self) { try Self.lines(revision, yaml) }
    #expect(error?.diagnostics.map(\.id) == ["rules-in-one-line"])
    #expect(
      error?.diagnostics.first?.message
        == "no rule can be added to `say`: its rules stand in one line")
  }

  /// Every shipped codebook, revised all over, reads as the codebook revised in memory.
  @Test(arguments: ["mi-behaviours", "rupture-signals", "rupture-repair", "group-cohesion"])
  func textAndValueAgree(name: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent("codebooks/\(name).yaml").path
    let codebook = try Codebook.load(contentsOf: path).value
    let revisions = try codebook.codes.filter { $0.rules.count > 2 }.map { code in
      var revision = CodeRevision(code: code.id, raise: 0.3)
      for (number, rule) in code.rules.enumerated() {
        switch number % 3 {
        case 0: revision.weights[rule.id] = CodeRevision.rounded(rule.weight + 0.4)
        case 1: revision.weights[rule.id] = 0
        default:
          let phrases = rule.condition.ownPhrases
          if phrases.count > 1 { revision.retiredPhrases[rule.id] = [phrases[0].text] }
        }
      }
      revision.added = [try Self.added("\(code.id).learned-1")]
      return revision
    }
    let text = try CodebookText(path: path).revised(by: revisions)
    let loaded = try Codebook.load(
      yaml: String(decoding: text, as: UTF8.self), file: "\(name).yaml"
    ).value
    let expected = codebook.revised(by: revisions)
    #expect(CodebookDiff(from: expected, to: loaded).changes.filter { $0.part != .example } == [])
    #expect(!CodebookDiff(from: codebook, to: loaded).changes.isEmpty)
  }
}
