import RapportCodebooks
import RapportTranscripts
import Testing

@Suite struct DecisionGraphTests {
  private func codebook(keepOthers: String, rule: String) throws -> Codebook {
    try Codebook.load(
      yaml: """
        codebook: t
        version: 0.1.0
        language: en
        regions: { r: { opens: { coded: [c] } } }
        groups: { g: { codes: [a, b], keep-others: \(keepOthers), otherwise: rest } }
        codes:
          - { code: c, name: C, roles: [client], rules: [{ id: c.x, coded: [b] }] }
          - { code: a, name: A, roles: [client], rules: [{ id: a.x, \(rule) }] }
          - { code: b, name: B, roles: [client], rules: [{ id: b.x, words: 1 }] }
          - { code: rest, name: R, roles: [client] }
        """, file: "t.yaml"
    ).value
  }

  @Test func aGroupIsDecidedBeforeWhatNamesItsCodes() throws {
    let book = try codebook(keepOthers: "no", rule: "words: 2")
    let order = DecisionGraph(book).order.map(\.description)
    #expect(order == ["a", "b", "group g", "c", "region r", "rest"])
  }

  @Test func aCircleThroughAGroupIsRefused() {
    #expect(throws: InvalidInput.self) { try codebook(keepOthers: "no", rule: "coded: [b]") }
    #expect(throws: InvalidInput.self) { try codebook(keepOthers: "yes", rule: "coded: [b]") }
    #expect(throws: InvalidInput.self) { try codebook(keepOthers: "yes", rule: "coded: [rest]") }
    #expect(throws: InvalidInput.self) {
      try codebook(keepOthers: "no", rule: "in: [r]")
    }
  }
}
