import RapportReliability
import Testing

/// The example of Hayes and Krippendorff (2007), Answering the call for a standard reliability
/// measure for coding data: five observers, forty articles, tone from 0 to 3, ratings missing.
@Suite struct HayesKrippendorff2007Tests {
  /// Table 1, an article a word; a point is a missing rating.
  static let articles = """
    112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111.
    .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0
    0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2
    110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1
    """

  static func ratings() throws -> Ratings<Int> {
    let rows = articles.split(whereSeparator: \.isWhitespace).map { $0.map(\.wholeNumberValue) }
    return try Ratings(raters: ["1", "2", "3", "4", "5"], rows: rows)
  }

  @Test func ordinalAlpha() throws {
    let ratings = try Self.ratings()
    #expect(ratings.rows.count == 40)
    let alpha = try #require(ratings.krippendorffsAlpha(level: .ordinal).value)
    #expect(abs(alpha - 0.7598) < 0.00005)
  }

  /// The paper redraws disagreements and has .7078 to .8078; ours redraws articles, which differ,
  /// and is wider.
  @Test func bootstrapOfUnits() throws {
    let plan = Bootstrap(replicates: 1000, seed: 2007)
    let estimate = try Self.ratings().bootstrap(plan) { $0.krippendorffsAlpha(level: .ordinal) }
    let interval = try #require(estimate.interval)
    #expect(interval.contains(0.7078) && interval.contains(0.8078))
    #expect(interval.lowerBound > 0.6 && interval.upperBound < 0.9)
    #expect(estimate.flags.contains(.unitsResampled))
  }
}
