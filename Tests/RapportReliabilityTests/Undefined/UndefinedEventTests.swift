import RapportReliability
import Testing

/// Where agreement on events and passages has no value it says why.
@Suite struct UndefinedEventTests {
  private func counts(_ a: [CodedEvent<Int>], _ b: [CodedEvent<Int>]) -> AlignmentCounts<Int> {
    EventAlignment(reference: a, coder: b, tolerance: 1).counts
  }

  @Test func alignedEvents() {
    #expect(counts([], []).alignmentKappa().undefined == .noEvents)
    let one = [CodedEvent(at: 3, 0), CodedEvent(at: 9, 0)]
    #expect(counts(one, one).alignmentKappa().undefined == .oneCategory)
    // One rater sees nothing, or all events lie too far apart: no agreement, which is a value.
    #expect(counts(one, []).alignmentKappa().value == 0)
    #expect(counts(one, [CodedEvent(at: 30, 0)]).alignmentKappa().value == 0)
    #expect(EventAlignment<Int>.tolerantTables(reference: [], coder: [], tolerance: 1).isEmpty)
  }

  @Test func timeUnits() throws {
    let none = try TimeUnitAgreement(reference: [Int](), coder: [], tolerance: 1)
    #expect(none.mean().undefined == .noData)
    #expect(none.baseline() == nil)
    let wide = try TimeUnitAgreement(reference: [0, 1], coder: [1, 0], tolerance: .max)
    #expect(wide.mean().value == 1)
    #expect(wide.baseline() == nil)
    let constant = try TimeUnitAgreement(reference: [1, 1, 1], coder: [1, 1, 1], tolerance: 1)
    #expect(constant.strict().undefined == .oneCategory)
    #expect(constant.mean().undefined == .oneCategory)
    #expect(throws: MalformedTable.self) {
      try TimeUnitAgreement(reference: [1], coder: [1, 2], tolerance: 0)
    }
  }

  @Test func passages() throws {
    typealias Mark = MarkedContinuum<Int>.Mark
    func counts(_ raters: [[Mark]]) throws -> UnitizingCounts<Int> {
      let continuum = try MarkedContinuum(length: 20, raters: raters)
      return continuum.counts
    }
    let nobody = try counts([[], []])
    #expect(nobody.unitizingAlpha().undefined == .noUnits)
    #expect(nobody.binaryUnitizingAlpha().undefined == .noUnits)
    #expect(nobody.codingAlpha().undefined == .noUnits)
    #expect(try counts([[Mark(0..<3, 1)]]).unitizingAlpha().undefined == .noPairs)
    let all = try counts([[Mark(0..<20, 1)], [Mark(0..<20, 1)]])
    #expect(all.unitizingAlpha().undefined == .oneCategory)
    #expect(all.codingAlpha().undefined == .oneCategory)
    let apart = try counts([[Mark(0..<3, 1)], [Mark(5..<9, 1)]])
    #expect(apart.codingAlpha().undefined == .noPairs)
    #expect(apart.unitizingAlpha().value != nil)
    // One of three raters marks anything: no agreement beyond chance, which is a value.
    let place = try counts([[Mark(4..<5, 1)], [], []]).unitizingAlpha()
    #expect(abs(try #require(place.value)) < 1e-12)
    let passage = try counts([[Mark(4..<8, 1)], [], []]).unitizingAlpha()
    #expect(abs(try #require(passage.value) - -0.05) < 1e-12)
  }

  @Test(arguments: [
    [3..<3], [-1..<2], [15..<21], [0..<5, 4..<8],
  ])
  func malformedPassages(_ ranges: [Range<Int>]) {
    #expect(throws: MalformedTable.self) {
      try MarkedContinuum(length: 20, raters: [ranges.map { .init($0, 1) }, []])
    }
  }
}
