import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// Section 5 of the rule language: scores, groups, order and evidence.
@Suite struct ReferenceDecisionTests {
  private typealias Fixture = ReferenceFixture

  @Test func weightsAddUp() throws {
    let code = Code(
      id: "c", name: "", roles: [.client], threshold: 0.3, bias: 0.1,
      rules: [
        Rule(id: "c.a", weight: 0.2, condition: try Fixture.phrase("sad")),
        Rule(id: "c.b", weight: -1, condition: try Fixture.phrase("not")),
        Rule(id: "c.c", weight: 5, condition: try Fixture.phrase("never")),
      ])
    let transcript = Transcript.sample("C: sad\nC: not sad\nT: sad\nC: not never\nC: so")
    let result = Fixture.evaluator.code(transcript, with: [Fixture.codebook(codes: [code])])
    #expect(result.codings.map(\.utterance) == [0, 3])
    #expect(result.codings.last?.evidence.map(\.rule) == ["c.b", "c.c"])
    #expect(result.codings.last?.evidence.map(\.ranges) == [[0..<3], [4..<9]])
    #expect(abs((result.codings.last?.score ?? 0) - 4.1) < 1e-9)
  }

  @Test(arguments: [
    (CodeGroup.Choice.first, true, ["a main", "b", "o main"]),
    (.best, true, ["a", "b main", "o main"]),
    (.first, false, ["a main", "o main"]),
    (.best, false, ["b main", "o main"]),
  ])
  func groups(choice: CodeGroup.Choice, keepsOthers: Bool, expected: [String]) throws {
    let codes = [
      Code(id: "o", name: "", roles: [.client], bias: 0.5),
      Code(
        id: "b", name: "", roles: [.client],
        rules: [Rule(id: "b.1", weight: 2, condition: try Fixture.phrase("sad"))]),
      Fixture.code("a", try Fixture.phrase("sad")),
    ]
    let group = CodeGroup(
      name: "g", codes: ["a", "b"], choice: choice, keepsOthers: keepsOthers, otherwise: "o")
    let result = Fixture.evaluator.code(
      .sample("C: sad\nC: fine\nT: fine"), with: [Fixture.codebook(codes: codes, groups: [group])])
    #expect(result.codings.map { $0.code.code + ($0.isMain == true ? " main" : "") } == expected)
    #expect(result.codings.last?.score == 0.5)
    #expect(result.codings.last?.utterance == 1)
  }

  @Test func evidenceIsOfMappingsThatHold() throws {
    let condition = Condition.any([
      .all([try Fixture.phrase("sad"), try Fixture.phrase("never")]),
      .all([
        try Fixture.phrase("so", "so upset"), .unless([try Fixture.phrase("never")]),
        .nearby(NearbyCondition(.previous, condition: try Fixture.phrase("sad"))),
      ]),
    ])
    let book = Fixture.codebook(codes: [Fixture.code("c", condition)])
    let result = Fixture.evaluator.code(.sample("T: sad\nC: so upset, sad, so"), with: [book])
    #expect(result.codings.flatMap(\.evidence).flatMap(\.ranges) == [0..<2, 0..<8, 15..<17])
  }

  @Test func codesOfAnotherCodebookAndInternalCodes() throws {
    var hidden = Fixture.code("hidden", try Fixture.phrase("sad"))
    hidden.isInternal = true
    let reference = CodeReference(codebook: "other", code: "hidden")
    let asking = Fixture.code("z", .coded(CodedCondition(codes: [reference])))
    let books = [
      Fixture.codebook("book", codes: [asking, Fixture.code("a", try Fixture.phrase("sad"))]),
      Fixture.codebook("other", codes: [hidden]),
    ]
    let result = Fixture.evaluator.code(.sample("C: fine\nC: sad"), with: books)
    #expect(result.codings.map(\.code.description) == ["book/a", "book/z"])
    #expect(result.codings.map(\.utterance) == [1, 1])
    #expect(result.codings.map(\.isMain) == [nil, nil])
  }
}
