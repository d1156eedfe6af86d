import RapportReliability
import Testing

/// Tables add, and several codes or raters come down to them.
@Suite struct TableTests {
  @Test func confusionTablesWithDifferentCategoriesAdd() throws {
    let first = try ConfusionTable(categories: ["b", "a"], counts: [[2, 1], [0, 3]])
    let pairs = [(reference: "a", coder: "c"), (reference: "c", coder: "c")]
    let second = ConfusionTable(pairs: pairs)
    let sum = first + second
    #expect(sum.categories == ["a", "b", "c"])
    #expect(sum.counts == [[3, 0, 1], [1, 2, 0], [0, 0, 1]])
    #expect((sum - second).binaryTable(of: "a") == first.binaryTable(of: "a"))
    #expect(sum.binaryTable(of: "z") == BinaryTable(neither: sum.units))
    #expect(ConfusionTable.empty + first == first)
  }

  @Test func malformedTablesAreRefused() {
    let bad: [([String], [[Int]], String)] = [
      (["a", "a"], [[1, 0], [0, 1]], "A category is named twice."),
      (["a", "b"], [[1, 0]], "2 categories need as many rows and columns."),
      (["a"], [[-1]], "A count is negative."),
    ]
    for (categories, counts, sentence) in bad {
      let error = #expect(throws: MalformedTable.self) {
        try ConfusionTable(categories: categories, counts: counts)
      }
      #expect(error?.description == sentence)
    }
  }

  @Test func codesThatMayStandTogether() throws {
    let a = BinaryTable(both: 4, referenceOnly: 1, coderOnly: 1, neither: 4)
    let b = BinaryTable(coderOnly: 2, neither: 8)
    let tables = CodeTables(["b": b, "a": a])
    #expect(tables.codes == ["a", "b"])
    #expect(tables.units == 20)
    #expect(tables.pooled == a + b)
    #expect((tables + tables - tables)["a"] == a)
    let macro = tables.macroF1()
    #expect(macro.leftOut == ["b"])
    #expect(macro.estimate.value == 0.8)
    #expect(tables.microF1().value == 8.0 / 12)
  }

  @Test func ratings() throws {
    let rows: [[Bool?]] = [[true, true], [true, false], [false, false], [nil, true]]
    let ratings = try Ratings(raters: ["x", "y"], rows: rows)
    #expect(
      ratings.binaryTable() == BinaryTable(both: 1, referenceOnly: 1, coderOnly: 0, neither: 1))
    #expect(ratings.percentAgreement().value == 2.0 / 3)
    #expect(ratings.cohensKappa().value == ratings.binaryTable().cohensKappa().value)
    #expect(ratings.confusionTable(of: 0, and: 5) == .empty)
    #expect(throws: MalformedTable.self) { try Ratings(raters: ["x"], rows: rows) }
  }

  @Test func fewTherapistsAreLeftOutWhole() throws {
    let tables = (1...6).map { BinaryTable(both: $0, referenceOnly: 1, coderOnly: 2, neither: 20) }
    let sessions = try SessionTables(tables, therapists: ["p", "p", "p", "q", "q", "q"])
    let estimate = sessions.jackknife { $0.f1() }
    #expect(estimate.counts.therapists == 2)
    #expect(estimate.counts.sessions == 6)
    #expect(estimate.method == "F1, delete-one-therapist jackknife")
    #expect(estimate.sortedFlags.contains(.fewTherapists))
    #expect(throws: MalformedTable.self) { try SessionTables(tables, therapists: ["p"]) }
  }
}
