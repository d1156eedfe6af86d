import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// Setting a rule aside never leaves an example that fails.
@Suite struct RuleChangeTests {
  private static let yaml = """
    codebook: book
    version: 0.1.0
    language: en
    codes:
      - code: hedge
        name: Hedge
        roles: [client]
        rules:
          - id: hedge.suppose
            phrase: ["I suppose"]
          - id: hedge.fine
            phrase: ["fine"]
        examples:
          - applies: "«I suppose» so."
          - applies: "It was «fine»."
          - does-not-apply: "Yes."

    """
  private static let user = """
    codebook: user
    version: 0.1.0
    language: en
    uses: [book]
    codes:
      - code: after
        name: After
        roles: [client]
        rules: [{ id: after.hedge, coded: book/hedge }]
        examples:
          - applies: "I suppose so."
          - does-not-apply: "Yes."

    """

  private func layers(_ yaml: String, _ file: String) -> CodebookLayers {
    CodebookLayers(layers: [.init(file: file, bytes: Array(yaml.utf8))])
  }

  @Test func examplesThatOnlyTheRuleFindsGoWithIt() throws {
    let text = layers(Self.yaml, "book.yaml")
    let change = try RuleChange(
      settingAside: "hedge.fine", of: text, among: [try text.load().value],
      because: "1 of 12 right")
    #expect(change.examples.map(\.example.text) == ["It was fine."])
    #expect(change.codebook.version == "0.1.1")
    let coder = try RuleCoder([change.codebook])
    #expect(coder.checkExamples(of: "book").map(\.outcome) == [.holds, .holds])
    #expect(coder.code(Transcript.sample("C: It was fine.")).codings.isEmpty)
    #expect(
      change.differences.map(\.text).joined().contains("+        set-aside: \"1 of 12 right\"\n"))
    let back = try RuleChange(
      takingBack: "hedge.fine", of: change.new, among: [change.codebook])
    #expect(back.examples.map(\.example.text) == ["It was fine."])
    #expect(
      String(decoding: back.new.layers[0].bytes, as: UTF8.self)
        == Self.yaml.replacing("0.1.0", with: "0.1.2"))
  }

  @Test func anotherCodebooksExampleIsNotTouched() throws {
    let text = layers(Self.yaml, "book.yaml")
    let books = [try text.load().value, try layers(Self.user, "user.yaml").load().value]
    let error = #expect(throws: InvalidInput.self) {
      try RuleChange(settingAside: "hedge.suppose", of: text, among: books, because: "so")
    }
    #expect(error?.diagnostics.map(\.id) == ["example-fails"])
    #expect(throws: Never.self) {
      try RuleChange(settingAside: "hedge.fine", of: text, among: books, because: "so")
    }
  }

  @Test func onlyARuleThatIsThere() throws {
    let text = layers(Self.yaml, "book.yaml")
    let books = [try text.load().value]
    var error = #expect(throws: InvalidInput.self) {
      try RuleChange(settingAside: "hedge.none", of: text, among: books, because: "so")
    }
    #expect(
      error?.diagnostics.map(\.message) == [
        "the codebook book has no rule `hedge.none` that is in use"
      ])
    error = #expect(throws: InvalidInput.self) {
      try RuleChange(takingBack: "hedge.fine", of: text, among: books)
    }
    #expect(error?.diagnostics.map(\.id) == ["no-such-rule"])
  }
}
