/// Each kind of unit as shares of its ratings, and their mean over all units.
struct UnitShares {
  /// The mean share of ratings of each category over all units with a rating.
  let means: [Double]
  private let units: [(times: Int, counts: [Int])]

  init<Value>(_ counts: RatingCounts<Value>, categories: [Value]) {
    units = counts.combinations.map { combination, times in
      (times, categories.map { combination[$0] ?? 0 })
    }
    let all = Double(max(1, counts.ratedUnits))
    means = categories.indices.map { [units] k in
      units.map { Double($0.times * $0.counts[k]) / Double($0.counts.reduce(0, +)) }
        .sorted().accurateSum() / all
    }
  }

  /// The share of pairs of each kind that agree, by a weight for two positions, and its part in
  /// the agreement expected, from its shares.
  func kinds(
    weight: (Int, Int) -> Double, chance: ([Double]) -> Double
  ) -> [ChanceCorrectedAgreement.Kind] {
    units.map { times, counts in
      let ratings = Double(counts.reduce(0, +))
      var agreement: Double?
      if ratings > 1 {
        let pairs = counts.indices.map { k in
          let reached = counts.indices.map { weight(k, $0) * Double(counts[$0]) }
          return Double(counts[k]) * (reached.sorted().accurateSum() - 1)
        }
        agreement = pairs.sorted().accurateSum() / (ratings * (ratings - 1))
      }
      return ChanceCorrectedAgreement.Kind(
        times: times, agreement: agreement, chance: chance(counts.map { Double($0) / ratings }))
    }
  }
}
