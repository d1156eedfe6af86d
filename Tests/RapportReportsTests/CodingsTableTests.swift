import RapportCodebooks
import RapportCoding
import RapportTranscripts
import Testing

@testable import RapportReports

@Suite struct CodingsTableTests {
  private func passages(_ evidence: [Evidence], length: Int = 40) -> [String] {
    let coding = Coding(
      code: .init(codebook: "b", code: "c"), utterance: 0, evidence: evidence)
    return CodingPassage.passages(of: coding, textLength: length).map {
      "\($0.range.lowerBound)-\($0.range.upperBound) \($0.rules.joined(separator: "|"))"
    }
  }

  @Test func evidenceThatOverlapsOrTouchesIsOnePassage() {
    #expect(
      passages([
        Evidence(rule: "r2", ranges: [0..<5, 20..<25]), Evidence(rule: "r1", ranges: [4..<9]),
        Evidence(rule: "r3", ranges: [9..<12]), Evidence(rule: "r4", ranges: [26..<30]),
      ]) == ["0-12 r1|r2|r3", "20-25 r2", "26-30 r4"])
  }

  @Test func rulesWithoutWordsGoWithEveryPassage() {
    #expect(
      passages([
        Evidence(rule: "long"), Evidence(rule: "a", ranges: [0..<2]),
        Evidence(rule: "b", ranges: [5..<7]),
      ]) == ["0-2 a|long", "5-7 b|long"])
    #expect(passages([Evidence(rule: "long")]) == ["0-40 long"])
    #expect(passages([]) == ["0-40 "])
  }

  @Test func evidenceAgainstTheCodeIsNoPassage() {
    #expect(
      passages([
        Evidence(rule: "for", ranges: [0..<2]),
        Evidence(rule: "against", weight: -0.5, ranges: [1..<9]),
      ]) == ["0-2 for"])
  }

  @Test func aPersonsPassageNeedsNoRule() {
    #expect(passages([Evidence(rule: nil, ranges: [3..<8])]) == ["3-8 "])
    #expect(passages([Evidence(rule: nil, ranges: [30..<80])]) == ["30-40 "])
  }

  @Test(arguments: [
    ("abc", 1..<2, 1..<2, "b"), ("\u{E9}t\u{E9}", 0..<2, 0..<1, "\u{E9}"),
    ("\u{1F468}\u{200D}\u{1F469} x", 0..<11, 0..<3, "\u{1F468}\u{200D}\u{1F469}"),
    ("\u{E9}t\u{E9}", 1..<4, 0..<3, "\u{E9}t\u{E9}"), ("abc", 2..<99, 2..<3, "c"),
    ("", 0..<0, 0..<0, ""),
  ])
  func positionsAreCodePoints(
    text: String, bytes: Range<Int>, codePoints: Range<Int>, quote: String
  ) {
    #expect(UTF8Text(text).codePoints(bytes) == codePoints)
    #expect(UTF8Text(text)[bytes] == quote)
  }

  @Test func spreadsheetsRunNoFormulaWhereAsked() {
    let plain = String(decoding: CodingsTable([SampleStudy.hostile]).csv(), as: UTF8.self)
    let safe = String(
      decoding: CodingsTable([SampleStudy.hostile]).csv(protectsFormulas: true), as: UTF8.self)
    #expect(plain.contains(",=cmd(),"))
    #expect(safe.contains(",'=cmd(),") && !safe.contains(",=cmd(),"))
  }

  @Test func withoutQuotesTheColumnIsEmpty() throws {
    let table = CodingsTable([SampleStudy.individual], includeQuotes: false).table
    let column = try #require(table.columns.firstIndex(of: "quote"))
    #expect(table.rows.allSatisfy { $0[column] == .missing })
    #expect(table.rows.count == 8)
  }

  @Test func mainIsYesNoOrEmpty() {
    var coded = SampleStudy.individual
    coded.codings = [true, false, nil].enumerated().map {
      SampleStudy.coding("b/c\($0.offset)", 0, [], isMain: $0.element)
    }
    let lines = String(decoding: CodingsTable([coded]).csv(), as: UTF8.self).split(separator: "\n")
    #expect(
      lines[1].contains(",1,yes,") && lines[2].contains(",1,no,") && lines[3].contains(",1,,"))
  }

  @Test func jsonEscapesWhatItMust() {
    let json = String(decoding: CodingsTable([SampleStudy.hostile]).json(), as: UTF8.self)
    #expect(json.contains("\"speaker\": \"\\\"><img src=x>\""))
    #expect(json.contains("NUL:\\u0000 end"))
  }
}
