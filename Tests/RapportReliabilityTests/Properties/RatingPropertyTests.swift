import RapportReliability
import Testing

/// What must hold for alpha, Fleiss' kappa and Gwet's coefficients whatever the ratings.
@Suite struct RatingPropertyTests {
  typealias Statistic = (name: String, value: @Sendable (RatingCounts<Int>) throws -> Estimate)

  static let nominal: [Statistic] = [
    ("alpha", { $0.krippendorffsAlpha() }), ("Fleiss", { $0.fleissKappa() }),
    ("AC1", { $0.gwetsAC1(categories: 4) }),
    ("free-marginal", { $0.freeMarginalKappa(categories: 4).estimate }),
  ]
  static let ordered: [Statistic] = [
    ("ordinal", { $0.krippendorffsAlpha(level: .ordinal) }),
    ("interval", { $0.krippendorffsAlpha(level: .interval) }),
    ("ratio", { $0.krippendorffsAlpha(level: .ratio) }),
    (
      "AC2",
      { counts in
        try counts.gwetsSecondCoefficient(categories: Array(0..<4), weights: .quadratic).estimate
      }
    ),
  ]

  @Test(arguments: GeneratedRatings.seeds)
  func orderOfRatersAndUnits(_ seed: UInt64) throws {
    var generated = GeneratedRatings(seed: seed)
    let rows = generated.rows()
    var shuffled = rows
    generated.stream.shuffle(&shuffled)
    let exchanged = shuffled.map { row in [row[2], row[0], row[1]] }
    let first = try GeneratedRatings.ratings(rows).counts
    let second = try GeneratedRatings.ratings(exchanged).counts
    #expect(first == second)
    for statistic in Self.nominal + Self.ordered {
      #expect(try statistic.value(first) == statistic.value(second), "\(statistic.name)")
    }
  }

  @Test(arguments: GeneratedRatings.seeds)
  func relabelling(_ seed: UInt64) throws {
    var generated = GeneratedRatings(seed: seed)
    let rows = generated.rows()
    let first = try GeneratedRatings.ratings(rows).counts
    let names = [2, 0, 3, 1]
    let relabelled = rows.map { $0.map { $0.map { names[$0] } } }
    let second = try GeneratedRatings.ratings(relabelled).counts
    for statistic in Self.nominal {
      let (a, b) = (try statistic.value(first), try statistic.value(second))
      #expect(GeneratedRatings.close(a, b), "\(statistic.name)")
    }
    // An ordinal scale keeps its order, an interval scale its distances, a ratio scale its zero.
    let stretched = try GeneratedRatings.ratings(rows.map { $0.map { $0.map { $0 * $0 } } }).counts
    #expect(
      GeneratedRatings.close(
        first.krippendorffsAlpha(level: .ordinal), stretched.krippendorffsAlpha(level: .ordinal)))
    let moved = try GeneratedRatings.ratings(rows.map { $0.map { $0.map { 5 + 2 * $0 } } }).counts
    #expect(
      GeneratedRatings.close(
        first.krippendorffsAlpha(level: .interval), moved.krippendorffsAlpha(level: .interval)))
    let doubled = try GeneratedRatings.ratings(rows.map { $0.map { $0.map { 2 * $0 } } }).counts
    #expect(
      GeneratedRatings.close(
        first.krippendorffsAlpha(level: .ratio), doubled.krippendorffsAlpha(level: .ratio)))
  }

  @Test(arguments: GeneratedRatings.seeds)
  func perfectAgreement(_ seed: UInt64) throws {
    var generated = GeneratedRatings(seed: seed)
    let rows = generated.rows(raters: 1, missing: 0).map { [$0[0], $0[0], $0[0]] }
    let counts = try GeneratedRatings.ratings(rows).counts
    for statistic in Self.nominal + Self.ordered {
      #expect(abs(try #require(try statistic.value(counts).value) - 1) < 1e-12)
    }
  }

  @Test(arguments: GeneratedRatings.seeds)
  func duplication(_ seed: UInt64) throws {
    var generated = GeneratedRatings(seed: seed)
    let once = try GeneratedRatings.ratings(generated.rows()).counts
    let twice = once + once
    for statistic in Self.nominal.dropFirst() {
      let (a, b) = (try statistic.value(once), try statistic.value(twice))
      #expect(GeneratedRatings.close(a, b), "\(statistic.name)")
    }
    // Alpha corrects for the number of ratings n: 1 - alpha grows by (2n - 1) / (2n - 2).
    let n = Double(once.alpha().pairableRatings)
    let first: Double = try #require(once.krippendorffsAlpha().value)
    let second: Double = try #require(twice.krippendorffsAlpha().value)
    #expect(abs((1 - second) - (1 - first) * (2 * n - 1) / (2 * n - 2)) < 1e-12)
    #expect(twice - once == once)
  }

  @Test(arguments: GeneratedRatings.seeds)
  func relations(_ seed: UInt64) throws {
    var generated = GeneratedRatings(seed: seed)
    let counts = try GeneratedRatings.ratings(generated.rows(missing: 0)).counts
    // Without missing ratings alpha is Fleiss' kappa with n / (n - 1) as the correction.
    let n = Double(counts.alpha().pairableRatings)
    let alpha: Double = try #require(counts.krippendorffsAlpha().value)
    let fleiss: Double = try #require(counts.fleissKappa().value)
    #expect(abs((1 - alpha) - (1 - fleiss) * (n - 1) / n) < 1e-12)
    let weights = AgreementWeights.identity
    let second = try counts.gwetsSecondCoefficient(categories: Array(0..<4), weights: weights)
    let first = counts.gwetsFirstCoefficient(categories: 4)
    #expect(GeneratedRatings.close(first.estimate, second.estimate))
    let firstError = try #require(first.naiveStandardError)
    let secondError = try #require(second.naiveStandardError)
    #expect(abs(firstError - secondError) < 1e-12)
  }

  @Test(arguments: GeneratedRatings.seeds)
  func shardsAddUp(_ seed: UInt64) throws {
    var generated = GeneratedRatings(seed: seed)
    let rows = generated.rows()
    let whole = try GeneratedRatings.ratings(rows).counts
    let cut = 1 + generated.stream.below(rows.count - 1)
    let parts = [Array(rows[..<cut]), Array(rows[cut...])]
    let counts = try parts.map { try GeneratedRatings.ratings($0).counts }
    #expect(counts[0] + counts[1] == whole)
    #expect(counts[1] + counts[0] == whole)
    #expect(whole - counts[0] == counts[1])
    #expect(
      (counts[1] + counts[0]).krippendorffsAlpha(level: .ratio)
        == whole.krippendorffsAlpha(level: .ratio))
  }
}
