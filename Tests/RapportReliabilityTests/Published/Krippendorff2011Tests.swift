import RapportReliability
import Testing

/// The worked examples of Krippendorff (2011), Computing Krippendorff's alpha-reliability.
@Suite struct Krippendorff2011Tests {
  /// Section C: four observers, twelve units, ratings missing.
  static let fourObservers: [[Int?]] = [
    [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1],
    [nil, 3, nil, nil],
  ]

  @Test func twoObserversBinary() throws {
    let meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    let owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    let ratings = try Ratings(raters: ["Meg", "Owen"], rows: zip(meg, owen).map { [$0, $1] })
    let alpha = ratings.counts.alpha()
    #expect(alpha.coincidences == [[10, 4], [4, 2]])
    #expect(abs(try #require(alpha.estimate.value) - 0.095) < 0.0005)
  }

  @Test func twoObserversNominal() throws {
    let ben = Array("aabbdcccedda")
    let gerry = Array("babbbcccedd" + "d")
    let ratings = try Ratings(raters: ["Ben", "Gerry"], rows: zip(ben, gerry).map { [$0, $1] })
    #expect(abs(try #require(ratings.krippendorffsAlpha().value) - 0.692) < 0.0005)
  }

  @Test func fourObserversAnyLevel() throws {
    let ratings = try Ratings(raters: ["A", "B", "C", "D"], rows: Self.fourObservers)
    let levels: [(MeasurementLevel<Int>, Double)] = [
      (.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849), (.ratio, 0.797),
    ]
    for (level, published) in levels {
      let alpha = try #require(ratings.krippendorffsAlpha(level: level).value)
      #expect(abs(alpha - published) < 0.0006, "\(level.name)")
    }
    #expect(ratings.counts.alpha().pairableRatings == 40)
    #expect(ratings.krippendorffsAlpha().counts.units == 11)
  }
}
