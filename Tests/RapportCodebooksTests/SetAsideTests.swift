import RapportCodebooks
import RapportTranscripts
import Testing

/// `set-aside` keeps a rule or an example in the text and out of use.
@Suite struct SetAsideTests {
  private static let yaml = """
    codebook: talk
    version: 0.1.0   # ours
    language: en
    codes:
      - code: ask
        name: Ask
        roles: [therapist]
        rules:
          - id: ask.what   # what asks
            weight: 0.5
            phrase: ["what"]
          - { id: ask.tag, phrase: ["right ?"] }
          - id: ask.you
            phrase: ["do you"]
        examples:
          - applies: "«What» now?"
          - { applies: "So, «right?»" }
          - does-not-apply: "No."

    """

  private func layers(_ yaml: String = yaml) -> CodebookLayers {
    CodebookLayers(layers: [.init(file: "talk.yaml", bytes: Array(yaml.utf8))])
  }

  private func text(_ layers: CodebookLayers) -> String {
    String(decoding: layers.layers[0].bytes, as: UTF8.self)
  }

  @Test(arguments: ["ask.what", "ask.tag", "ask.you"])
  func aRuleGoesAsideAndComesBack(rule: String) throws {
    let aside = try layers().setting(.init(rule), aside: "wrong: \"often\", 1 of 12")
    let code = try aside.load().value.codes[0]
    #expect(code.rulesSetAside.map(\.id.rawValue) == [rule])
    #expect(code.rulesSetAside.map(\.setAside) == ["wrong: \"often\", 1 of 12"])
    #expect(code.rules.count == 2 && !code.rules.contains { $0.id.rawValue == rule })
    #expect(try aside.load().value.version == "0.1.1")
    let back = try aside.setting(.init(rule), aside: nil)
    #expect(text(back) == Self.yaml.replacing("0.1.0", with: "0.1.2"))
  }

  @Test func examplesGoAsideAndComeBack() throws {
    let places = try layers().load().value.codes[0].examples.compactMap(\.location)
    let aside = try layers().setting(
      "ask.what", aside: "so", with: places.prefix(2).map { ($0, "with ask.what") })
    let code = try aside.load().value.codes[0]
    #expect(code.examples.map(\.text) == ["No."])
    #expect(code.examplesSetAside.map(\.setAside) == ["with ask.what", "with ask.what"])
    let back = try aside.setting(
      "ask.what", aside: nil, with: code.examplesSetAside.compactMap(\.location).map { ($0, nil) })
    #expect(text(back) == Self.yaml.replacing("0.1.0", with: "0.1.2"))
  }

  @Test(arguments: [
    ("{ id: ask.a, phrase: [\"x\"], set-aside: \"y\" }", "{ id: ask.a, phrase: [\"x\"] }"),
    ("{ set-aside: \"y\", id: ask.a, phrase: [\"x\"] }", "{ id: ask.a, phrase: [\"x\"] }"),
    (
      "id: ask.a\n        phrase: [\"x\"]\n        set-aside: \"y\"",
      "id: ask.a\n        phrase: [\"x\"]"
    ),
    (
      "set-aside: \"y\"\n        id: ask.a\n        phrase: [\"x\"]",
      "id: ask.a\n        phrase: [\"x\"]"
    ),
  ])
  func whatPeopleWroteComesBackToo(written: String, plain: String) throws {
    func yaml(_ rule: String) -> String {
      """
      codebook: talk
      version: 2
      language: en
      codes:
        - code: ask
          name: Ask
          roles: [therapist]
          rules:
            - \(rule)
          examples: [{ applies: "x" }, { does-not-apply: "y" }]

      """
    }
    let back = try layers(yaml(written)).setting("ask.a", aside: nil)
    #expect(text(back) == yaml(plain).replacing("version: 2", with: "version: 2.1"))
  }

  @Test func theRuleIsFoundInTheFileItStandsIn() throws {
    let site = "codebook: talk-here\nversion: 1.0.0\nextends: talk.yaml\n"
    var two = layers(site)
    two.layers[0].file = "here.yaml"
    two.layers += layers().layers
    #expect(try two.has("ask.you") && !two.has("ask.none"))
    let aside = try two.setting("ask.you", aside: "so")
    #expect(text(aside) == site.replacing("1.0.0", with: "1.0.1"))
    #expect(two.differences(to: aside).map(\.file) == ["here.yaml", "talk.yaml"])
    #expect(try aside.load().value.codes[0].rulesSetAside.count == 1)
  }

  @Test func theDifferenceIsAPatch() throws {
    let aside = try layers().setting("ask.you", aside: "so")
    #expect(
      layers().differences(to: aside).map(\.text).joined() == """
        --- a/talk.yaml
        +++ b/talk.yaml
        @@ -1,5 +1,5 @@
         codebook: talk
        -version: 0.1.0   # ours
        +version: 0.1.1   # ours
         language: en
         codes:
           - code: ask
        @@ -11,6 +11,7 @@
                 phrase: ["what"]
               - { id: ask.tag, phrase: ["right ?"] }
               - id: ask.you
        +        set-aside: "so"
                 phrase: ["do you"]
             examples:
               - applies: "«What» now?"

        """)
    #expect(layers().differences(to: layers()).isEmpty)
  }

  @Test func aDiffOfVersionsNamesIt() throws {
    let aside = try layers().setting("ask.you", aside: "so")
    let diff = CodebookDiff(from: try layers().load().value, to: try aside.load().value)
    let rule = try #require(diff.changes.first { $0.part == .rule })
    #expect(rule.kind == .changed && rule.details.map(\.field) == ["set-aside"])
    #expect(diff.changes.count == 2)
  }

  @Test(arguments: [
    ("R &D \\ *x", "R &D \\ *x"), ("a\nb\u{2028}c: #d", "a b c: #d"), ("'\"»{[", "'\"»{["),
  ])
  func anyReasonCanBeWritten(reason: String, read: String) throws {
    let aside = try layers().setting("ask.tag", aside: reason)
    #expect(try aside.load().value.codes[0].rulesSetAside.map(\.setAside) == [read])
  }

  @Test func everyRuleOfACodeMayBeSetAside() throws {
    var all = layers()
    for rule in ["ask.what", "ask.tag", "ask.you"] {
      all = try all.setting(.init(rule), aside: "so")
    }
    #expect(try all.load().value.codes[0].rules.isEmpty)
  }
}
