import RapportCodebooks
import RapportTranscripts
import Testing

@Suite struct CodebooksTests {
  private func codebook(_ id: String, uses: [String] = [], rule: String = "words: 1") throws
    -> Codebook
  {
    try Codebook.load(
      yaml: """
        codebook: \(id)
        version: 0.1.0
        language: en
        uses: [\(uses.joined(separator: ", "))]
        codes:
          - code: a
            alias: [AA]
            name: A
            roles: [client]
            rules:
              - id: a.x
                \(rule)
        """, file: "\(id).yaml"
    ).value
  }

  private func complaint(_ codebooks: [Codebook]) -> String {
    do {
      return try Codebooks(codebooks).codebooks.map(\.id.rawValue).joined(separator: " ")
    } catch {
      return error.description
    }
  }

  @Test func standBehindThoseTheyUse() throws {
    let all = try [
      codebook("c", uses: ["b", "a"], rule: "coded: [b/a]"), codebook("a"),
      codebook("b", uses: ["a"], rule: "coded: [a/a]"),
    ]
    let codebooks = try Codebooks(all)
    #expect(codebooks.codebooks.map(\.id) == ["a", "b", "c"])
    #expect(codebooks["b"]?.id == "b")
    #expect(codebooks.code(CodeReference(codebook: "b", code: "a"))?.name == "A")
    #expect(codebooks.code(CodeReference(codebook: "b", code: "x")) == nil)
  }

  @Test func refuseOneThatIsMissing() throws {
    #expect(
      try complaint([codebook("a", uses: ["z"]), codebook("b")]) == """
        a.yaml: error: `a` uses the codebook `z`, which is not given [codebook-not-given]
          hint: give it too, or put z.yaml beside it; given: a, b
        """)
  }

  @Test func refuseCircles() throws {
    #expect(
      try complaint([codebook("a", uses: ["b"]), codebook("b", uses: ["a"])]) == """
        a.yaml: error: the codebooks use each other in a circle: a → b → a [codebook-circle]
          hint: take one of them out of `uses:`
        """)
  }

  @Test func refuseTheSameTwice() throws {
    #expect(
      try complaint([codebook("a"), codebook("a")]) == """
        a.yaml: error: two of the codebooks have the id `a` [duplicate-codebook]
          hint: give one of them only; a site's own version extends the other under another name
        """)
  }

  @Test func refuseCodesThatAreNotThere() throws {
    #expect(
      try complaint([codebook("a", uses: ["b"], rule: "coded: [b/AA]"), codebook("b")]) == """
        a.yaml:11:13: error: the codebook `b` has no code `AA`; did you mean `b/a`? [unknown-code]
          hint: known: a
        """)
  }
}
