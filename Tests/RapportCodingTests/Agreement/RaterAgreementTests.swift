import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts
import Testing

/// Several references: among themselves, and a coder beside them.
@Suite struct RaterAgreementTests {
  private static let first = AgreementSample.codings(
    ["a": "xx..", "b": "xx.."], rater: "h1")
  private static let second = AgreementSample.codings(
    ["a": "xx..", "b": "x..."], rater: "h2")
  private static let third = AgreementSample.codings(["a": "x.x."], rater: "h3")

  /// A mean over pairs of raters who coded different numbers of sessions.
  ///
  /// h1 and h2 over 8 units: both 3, first only 1, neither 4; kappa = (7/8 - 1/2) / (1/2) = .75.
  /// h1 and h3, h2 and h3 over 4 units: 1, 1, 1, 1; kappa 0. Weighed 8, 4, 4: .375.
  @Test func pairsWeighByTheirUnits() throws {
    let agreement = Agreement(
      coder: nil, references: [Self.first, Self.second, Self.third], listsPairs: true)
    let item = try #require(agreement.items.first)
    #expect(item.coder == nil && item.state == nil)
    #expect(item.pairs.map { "\($0.first)-\($0.second)" } == ["h1-h2", "h1-h3", "h2-h3"])
    #expect(item.pairs.map(\.kappa.value) == [0.75, 0, 0])
    #expect(item.references?.kappa.value == 0.375)
    // Both 3 + 1 + 1, one only 1 + 2 + 2: 2 · 5 / (2 · 5 + 5).
    #expect(item.references?.f1.value == 10.0 / 15)
    #expect(agreement.references.map(\.sessions) == [2, 2, 1])
  }

  /// Alpha of all raters at once is that of the ratings, whoever gave them.
  @Test func alphaIsOfAllRaters() throws {
    let agreement = Agreement(coder: nil, references: [Self.first, Self.second, Self.third])
    let ratings = try Ratings<Bool>(
      raters: ["h1", "h2", "h3"],
      rows: [
        [true, true, true], [true, true, false], [false, false, true], [false, false, false],
        [true, true, nil], [true, false, nil], [false, false, nil], [false, false, nil],
      ])
    let item = try #require(agreement.items.first)
    #expect(item.references?.alpha.value == ratings.krippendorffsAlpha().value)
    #expect(item.references?.ac1.value == ratings.gwetsAC1(categories: 2).value)
  }

  @Test func coderStandsBesideTheReferences() throws {
    let coder = AgreementSample.codings(
      ["a": "xx..", "b": "xx.."], rater: "rules", kind: .rules)
    let agreement = Agreement(
      coder: coder, references: [Self.first, Self.second], listsPairs: true)
    let item = try #require(agreement.items.first)
    #expect(item.pairs.map { "\($0.first)-\($0.second)" } == ["h1-h2", "h1-rules", "h2-rules"])
    // Against h1 all 8 agree, against h2 7: both 7, coder only 1 of 16.
    #expect(item.table == BinaryTable(both: 7, coderOnly: 1, neither: 8))
    #expect(item.coder?.precision?.value == 7.0 / 8)
    #expect(item.coder?.kappa.value == (1 + 0.75) / 2)
    let alphas = try #require(item.coder?.alpha.value)
    let among = try #require(item.references?.alpha.value)
    #expect(abs((item.difference?.value ?? 9) - (alphas - among)) < 1e-12)
  }

  @Test func rowsOfOneNameAreOneRaters() throws {
    let agreement = Agreement(
      coder: nil,
      references: [
        AgreementSample.codings(["a": "x."], rater: "h"),
        AgreementSample.codings(["b": "x."], rater: "h"),
        AgreementSample.codings(["b": "x."], rater: "g"),
      ])
    #expect(agreement.references.map(\.name) == ["h", "g"])
    #expect(agreement.references.map(\.sessions) == [2, 1])
    #expect(agreement.items.first?.references?.kappa.value == 1)
  }

  /// A rater who coded a session and found nothing disagrees with one who did; one who didn't code
  /// it says nothing.
  @Test func silenceCountsOnlyInSessionsThatWereCoded() throws {
    let silent = CodingsFile(rows: [], sessions: ["s": ["a"]])
    let agreement = Agreement(coder: nil, references: [Self.first, silent])
    let item = try #require(agreement.items.first)
    #expect(item.units == 4 && item.sessions == 1)
    #expect(item.references?.f1.value == 0)
  }

  @Test(
    arguments: [
      ([.human, .human], nil),
      (
        [.human, .model],
        "references of kind model are language models that read the sessions: agreement with them "
          + "is not agreement with people, and never human-equivalent"
      ),
      (
        [.human, nil],
        "nobody said what kind of raters the references are; --rater-kind human says that they are "
          + "people"
      ),
    ] as [([Rater.Kind?], String?)])
  func kindsArePrinted(_ kinds: [Rater.Kind?], _ sentence: String?) {
    let references = kinds.enumerated().map {
      AgreementSample.codings(["a": "x.x."], rater: "h\($0)", kind: $1)
    }
    let agreement = Agreement(coder: nil, references: references)
    #expect(agreement.notes.last { $0.contains("kind") } == sentence)
    #expect((agreement.referenceKind == .human) == (sentence == nil))
  }

  @Test func groupsOfTheCodebookGiveMainCodes() throws {
    let rows = { (codes: [String], rater: String) in
      CodingsFile(
        rows: codes.enumerated().map { index, code in
          CodingsFile.Row(
            key: .init(session: "a", utterance: String(index)),
            code: code.isEmpty ? nil : code, rater: rater, kind: .human)
        })
    }
    let book = try Codebook.load(
      yaml: """
        codebook: g
        version: 0.1.0
        title: t
        description: d
        language: en
        source: s
        groups:
          kind:
            codes: [p, q]
            keep-others: yes
            otherwise: rest
        codes:
        \(["p", "q", "rest"].map(Self.code).joined())
        """, file: "g.yaml"
    ).value
    let agreement = Agreement(
      coder: rows(["p", "p", "q", ""], "rules"),
      references: [rows(["p", "q", "q", "q"], "h")],
      utterances: try AgreementSample.utterances(
        "session,utterance,role\na,0,client\na,1,client\na,2,client\na,3,client\na,4,client\n"),
      codebooks: [book])
    let classes = try #require(agreement.classes.first)
    #expect(classes.name == "kind" && classes.units == 5)
    #expect(classes.table.categories == ["p", "q", "rest"])
    #expect(classes.table.counts == [[1, 0, 0], [1, 1, 1], [0, 0, 1]])
  }

  private static func code(_ id: String) -> String {
    """
      - code: \(id)
        name: \(id)
        definition: d
        source: s
        roles: [client]
        valence: signal
        tier: B
    \(id == "rest" ? "" : "    rules:\n      - id: \(id).x\n        phrase: [\"\(id)\"]\n")
        examples:
          - applies: "\(id == "rest" ? "No" : "«\(id)»")."
          - does-not-apply: "\(id == "rest" ? "p" : "No")."

    """
  }
}
