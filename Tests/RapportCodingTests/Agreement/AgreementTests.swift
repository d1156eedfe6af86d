import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts
import Testing

/// A coder against one reference, worked by hand.
@Suite struct AgreementTests {
  private static let utterances = """
    session,number,utterance,role
    a,0,u0,therapist
    a,1,u1,client
    a,2,u2,therapist
    b,0,u0,therapist
    b,1,u1,client

    """

  /// Three sessions of four utterances, worked by hand.
  ///
  /// Both 4, reference only 1, coder only 1, neither 6. Precision without a, b, c: 2/3, 3/4, 1;
  /// their mean .8056, squares about it .0602, se = √(2/3 · .0602) = .2003, t(.975, 2) = 4.3027.
  /// kappa = (10/12 - 74/144) / (1 - 74/144) = 46/70; alpha = 1 - 23 · 4 / 280;
  /// AC1 = (10/12 - 280/576) / (1 - 280/576).
  @Test func figuresByHand() throws {
    let agreement = Agreement(
      coder: AgreementSample.codings(
        ["a": "xx..", "b": "x...", "c": "xx.."], rater: "rules", kind: .rules),
      references: [
        AgreementSample.codings(["a": "xx..", "b": "xx..", "c": "x..."], rater: "h")
      ])
    let item = try #require(agreement.items.first { $0.name == "x" })
    #expect(item.table == BinaryTable(both: 4, referenceOnly: 1, coderOnly: 1, neither: 6))
    #expect(item.units == 12 && item.sessions == 3)
    #expect(item.positives == 5 && item.positiveSessions == 3)
    let figures = try #require(item.coder)
    #expect(figures.precision?.rounded == "0.8 -0.0619 1.6619")
    #expect(figures.recall?.rounded == "0.8 -0.0619 1.6619")
    #expect(figures.f1.value == 0.8)
    #expect(abs((figures.kappa.value ?? 0) - 46.0 / 70) < 1e-12)
    #expect(abs((figures.alpha.value ?? 0) - (1 - 23.0 * 4 / 280)) < 1e-12)
    let chance = 280.0 / 576
    #expect(abs((figures.ac1.value ?? 0) - (10.0 / 12 - chance) / (1 - chance)) < 1e-12)
    #expect(figures.prevalence?.value == 5.0 / 12)
    #expect(item.references == nil && item.difference == nil && item.pairs.isEmpty)
    #expect(item.state == .experimental && !item.isHumanEquivalent)
    // Shares .5 .5 .25 against .5 .25 .5: the mean is the same.
    #expect(item.coderSessions?.bias?.value == 0 && item.coderSessions?.relativeBias == 0)
  }

  @Test func countsEveryUtteranceThatCouldBeCoded() throws {
    let agreement = Agreement(
      coder: try AgreementSample.codings("session,utterance,code\na,u0,x\na,u2,x\nb,u0,y\n"),
      references: [try AgreementSample.codings("session,utterance,code\na,0,x\nb,0,x\n")],
      utterances: try AgreementSample.utterances(Self.utterances))
    let item = try #require(agreement.items.first { $0.name == "x" })
    #expect(agreement.utterances == 5 && agreement.sessions == 2)
    #expect(item.table == BinaryTable(both: 1, referenceOnly: 1, coderOnly: 1, neither: 2))
    #expect(item.coder?.f1.value == 0.5)
    #expect(agreement.notes == [])
  }

  @Test func oneSessionGivesNoInterval() throws {
    let agreement = Agreement(
      coder: AgreementSample.codings(["a": "xx.."], rater: "rules"),
      references: [AgreementSample.codings(["a": "x.x."], rater: "h")])
    let item = try #require(agreement.items.first)
    #expect(item.coder?.precision?.rounded == "0.5 oneSession")
    #expect(item.coderSessions?.icc.undefined == .oneSession)
  }

  @Test func exclusiveClassesTakeTheMainCode() throws {
    let agreement = Agreement(
      coder: try AgreementSample.codings(
        """
        session,utterance,code,main
        a,0,open-question,
        a,0,question,yes
        a,0,reflection,no
        a,1,reflection,yes

        """),
      references: [try AgreementSample.codings("session,utterance,code\na,0,Q\na,1,R\na,2,R\n")],
      map: try CodeMap(
        csv: Array("code,reference\nquestion,Q\nreflection,R\n".utf8), file: "map.csv"))
    let classes = try #require(agreement.classes.first)
    #expect(classes.name == "main code")
    #expect(classes.table.categories == ["(none)", "Q", "R"])
    #expect(classes.table.counts == [[0, 0, 0], [0, 1, 0], [1, 0, 1]])
    #expect(
      agreement.notes == [
        "left out: 1 coding with a code that has no row in the map",
        "each reference has one code for each utterance: main codes are compared",
      ])
    #expect(agreement.items.first { $0.name == "Q" }?.coder?.f1.value == 1)
  }

  @Test func aliasesRolesFamiliesAndCodebooksComeFromTheCodebook() throws {
    let agreement = Agreement(
      coder: try AgreementSample.codings(
        "session,utterance,code\na,u1,denial\na,u0,repair\nb,u1,silence\n"),
      references: [
        try AgreementSample.codings("session,utterance,code\na,1,RW1\nb,1,b/RW1\nb,0,ZZ\n")
      ],
      utterances: try AgreementSample.utterances(Self.utterances),
      codebooks: [try AgreementSample.book()])
    #expect(
      agreement.items.map { "\($0.scope.rawValue) \($0.name)" } == [
        "code denial", "code repair", "code silence", "family repair", "family withdrawal",
        "codebook b",
      ])
    let denial = try #require(agreement.items.first)
    // Only the two utterances by clients can carry the code.
    #expect(denial.table == BinaryTable(both: 1, referenceOnly: 1))
    let family = try #require(agreement.items.first { $0.name == "withdrawal" })
    #expect(family.table == BinaryTable(both: 2) && family.codebook == "b")
    let book = try #require(agreement.items.last)
    #expect(book.table == BinaryTable(both: 2, coderOnly: 1, neither: 2) && book.state == nil)
    #expect(agreement.notes == ["left out: 1 code that none of the codebooks has"])
  }

  /// Two codebooks may have codes of one id; the codebook's column tells them apart.
  @Test func codesOfOneIdAreTheirCodebooks() throws {
    let other = try AgreementSample.book("c", prefix: "Q")
    let book = try AgreementSample.book()
    let agreement = Agreement(
      coder: try AgreementSample.codings(
        "session,utterance,codebook,code\na,u1,b,denial\nb,u1,c,denial\n"),
      references: [try AgreementSample.codings("session,utterance,code\na,1,RW1\nb,1,QRW1\n")],
      utterances: try AgreementSample.utterances(Self.utterances), codebooks: [book, other])
    let codes = agreement.items.filter { $0.scope == .code }
    #expect(codes.map(\.name) == ["b/denial", "c/denial"])
    #expect(codes.map(\.table) == Array(repeating: BinaryTable(both: 1, neither: 1), count: 2))
    let entries = agreement.validation(of: [book, other]).entries
    #expect(entries.filter { !$0.isFamily }.map(\.name) == ["denial", "denial"])
    #expect(entries.filter { !$0.isFamily }.map(\.codebook) == ["b", "c"])
  }

  @Test func aSelectionHoldsForBothSides() throws {
    let list = try SessionList(Array("# read\na\n\n".utf8), file: "list.txt")
    let coder = AgreementSample.codings(["a": "x.", "b": "xx", "c": "xx"], rater: "rules")
    let reference = AgreementSample.codings(["a": "x.", "b": ".."], rater: "h")
    let only = Agreement(
      coder: coder, references: [reference], selection: SessionSelection(only: list))
    #expect(only.items.first?.table == BinaryTable(both: 1, neither: 1))
    let rest = Agreement(
      coder: coder, references: [reference], selection: SessionSelection(except: list))
    #expect(rest.items.first?.table == BinaryTable(coderOnly: 2))
    #expect(throws: InvalidInput.self) { try SessionList(Array("#\n".utf8), file: "list.txt") }
  }

  @Test func disagreementsNameCodesAndRules() throws {
    let agreement = Agreement(
      coder: try AgreementSample.codings(
        "session,utterance,code,rules\na,u1,denial,denial.x|denial.y\na,u0,repair,repair.x\n",
        "rules", kind: .rules),
      references: [
        try AgreementSample.codings("session,utterance,code\na,1,RW2\na,0,RR1\n", "h")
      ],
      utterances: try AgreementSample.utterances(Self.utterances),
      codebooks: [try AgreementSample.book()])
    #expect(agreement.disagreements.count == 1)
    let row = try #require(agreement.disagreements.first)
    #expect(row.session == "a" && row.utterance == "u1" && row.role == .client)
    #expect(row.first == "h" && row.second == "rules")
    #expect(row.missed == ["silence"] && row.added == ["denial"])
    #expect(row.rules == ["denial.x", "denial.y"] && row.text == nil)
  }
}
