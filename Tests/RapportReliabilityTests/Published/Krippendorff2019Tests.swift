import RapportReliability
import Testing

/// The example of Krippendorff (2019), Content analysis, figure 12.11: three raters mark passages
/// on a line of sixty places.
@Suite struct Krippendorff2019Tests {
  typealias Mark = MarkedContinuum<Int>.Mark

  @Test func threeAlphas() throws {
    let continuum = try MarkedContinuum(
      length: 60,
      raters: [
        [
          Mark(0..<7, 1), Mark(7..<13, 2), Mark(30..<32, 5), Mark(32..<37, 6), Mark(37..<44, 6),
          Mark(44..<60, 7),
        ],
        [Mark(0..<7, 1), Mark(7..<13, 3), Mark(13..<21, 5), Mark(32..<44, 6)],
        [
          Mark(0..<7, 1), Mark(7..<13, 4), Mark(13..<21, 5), Mark(32..<37, 6), Mark(37..<41, 6),
          Mark(41..<44, 6),
        ],
      ])
    let counts = continuum.counts
    #expect(abs(try #require(counts.unitizingAlpha().value) - 0.510) < 0.0005)
    // Printed as .413; the figures of the example give .4136.
    #expect(abs(try #require(counts.binaryUnitizingAlpha().value) - 0.413) < 0.001)
    #expect(abs(try #require(counts.codingAlpha().value) - 0.724) < 0.0005)
  }
}
