import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts
import Testing

/// A coder against a reference, worked by hand.
@Suite struct AgreementTests {
  private func file(_ csv: String) throws -> CodingsFile {
    try CodingsFile(csv: Array(csv.utf8), file: "codings.csv")
  }

  private static let utterances = """
    session,number,utterance,role
    a,0,u0,therapist
    a,1,u1,client
    a,2,u2,therapist
    b,0,u0,therapist
    b,1,u1,client

    """

  @Test func countsEveryUtteranceThatCouldBeCoded() throws {
    let agreement = Agreement(
      coder: try file("session,utterance,code\na,u0,x\na,u2,x\nb,u0,y\n"),
      reference: try file("session,utterance,code,kind\na,0,x,human\nb,0,x,human\n"),
      utterances: try UtterancesFile(csv: Array(Self.utterances.utf8), file: "utterances.csv"))
    let row = try #require(agreement.rows.first { $0.name == "x" })
    #expect(agreement.utterances == 5 && agreement.sessions == 2)
    #expect(row.table.both == 1 && row.table.referenceOnly == 1)
    #expect(row.table.coderOnly == 1 && row.table.neither == 2)
    #expect(row.precision.value == 0.5 && row.recall.value == 0.5 && row.f1.value == 0.5)
    #expect(agreement.notes.contains("the reference's raters are of kind human"))
  }

  @Test func exclusiveClassesTakeTheMainCode() throws {
    let agreement = Agreement(
      coder: try file(
        """
        session,utterance,code,main
        a,0,open-question,
        a,0,question,yes
        a,0,reflection,no
        a,1,reflection,yes

        """),
      reference: try file("session,utterance,code\na,0,Q\na,1,R\na,2,R\n"),
      map: try CodeMap(
        csv: Array("code,reference\nquestion,Q\nreflection,R\n".utf8), file: "map.csv"))
    let classes = try #require(agreement.classes)
    #expect(classes.table.categories == ["(none)", "Q", "R"])
    #expect(classes.table.units == 3)
    #expect(agreement.notes.contains { $0.hasPrefix("1 codings of codes without a row") })
    #expect(agreement.rows.first { $0.name == "Q" }?.f1.value == 1)
  }

  @Test func aliasesAndFamiliesComeFromTheCodebook() throws {
    let book = try Codebook.load(
      yaml: """
        codebook: b
        version: 0.1.0
        title: t
        description: d
        language: en
        source: s
        codes:
          - code: denial
            alias: [RW1]
            name: Denial
            definition: d
            source: s
            roles: [client]
            family: withdrawal
            valence: signal
            tier: B
            rules:
              - id: denial.x
                phrase: ["fine"]
            examples:
              - applies: "«Fine»."
              - does-not-apply: "No."
        """, file: "b.yaml")
    let agreement = Agreement(
      coder: try file("session,utterance,code\na,u1,denial\n"),
      reference: try file("session,utterance,code\na,1,RW1\nb,1,RW1\n"),
      utterances: try UtterancesFile(csv: Array(Self.utterances.utf8), file: "utterances.csv"),
      codebooks: [book.value])
    #expect(agreement.rows.map(\.name) == ["denial", "withdrawal"])
    let row = try #require(agreement.rows.first)
    // Only the two utterances by clients can carry the code.
    #expect(row.table.units == 2)
    #expect(row.table.both == 1 && row.table.referenceOnly == 1)
    #expect(agreement.sessionRows.map(\.name) == ["denial"])
  }

  @Test(arguments: [
    ("session,code\n", "a table of codings needs columns session, utterance, code"),
    ("session,utterance,code\n,1,x\n", "the row names no session or no utterance"),
  ])
  func complains(_ csv: String, _ sentence: String) {
    #expect {
      try file(csv)
    } throws: { error in
      (error as? InvalidInput)?.diagnostics.first?.message == sentence
    }
  }

  @Test func aMapNamesEachCodeOnce() {
    #expect(throws: InvalidInput.self) {
      try CodeMap(csv: Array("code,reference\na,b\na,c\n".utf8), file: "map.csv")
    }
    #expect(throws: InvalidInput.self) {
      try CodeMap(csv: Array("code,other\na,b\n".utf8), file: "map.csv")
    }
  }
}
