/// Krippendorff's alpha (2004, 2011): 1 less the disagreement seen over the disagreement expected,
/// for any number of raters, any level of measurement and missing ratings.
///
/// Coincidences O_ck = Σ over units with m >= 2 ratings of ordered pairs of values c, k from
/// different raters / (m - 1); n_c their row sums, n their total.
/// alpha = 1 - (n - 1) Σ O_ck δ²_ck / Σ n_c n_k δ²_ck.
public struct KrippendorffsAlpha<Value: Hashable & Sendable>: Sendable {
  /// Alpha; undefined where no unit has two ratings (`noPairs`) or only one value was used
  /// (`oneCategory`).
  ///
  /// Its counts are units with two or more ratings.
  public let estimate: Estimate
  /// The values in the order of the coincidences.
  public let values: [Value]
  /// The coincidence matrix.
  public let coincidences: [[Double]]
  /// The number of ratings that can be paired, n.
  public let pairableRatings: Int

  init(_ counts: RatingCounts<Value>, level: MeasurementLevel<Value>) {
    let pairable = counts.combinations.filter { $0.key.values.reduce(0, +) > 1 }
    let values = level.arranged(Set(pairable.keys.flatMap(\.keys)))
    let positions = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    var uses = Array(repeating: 0, count: values.count)
    // Ordered pairs by the number of ratings of their unit, whole numbers up to the last step.
    var pairs: [Int: [[Int]]] = [:]
    let none = Array(repeating: uses, count: values.count)
    for (combination, times) in pairable {
      let ratings = combination.values.reduce(0, +)
      for (value, count) in combination {
        guard let i = positions[value] else { continue }
        uses[i] += times * count
        for (other, others) in combination {
          guard let k = positions[other] else { continue }
          pairs[ratings, default: none][i][k] += times * count * (i == k ? count - 1 : others)
        }
      }
    }
    let coincidences = values.indices.map { i in
      values.indices.map { k in
        pairs.keys.sorted().map { Double(pairs[$0]?[i][k] ?? 0) / Double($0 - 1) }.accurateSum()
      }
    }
    let method = "Krippendorff's alpha (\(level.name))"
    let basis = Counts(units: counts.units)
    let differences = level.squaredDifferences(values, uses)
    let seen = Self.sum(coincidences, weightedBy: differences)
    let expected = Self.sum(
      uses.map { a in uses.map { Double(a) * Double($0) } }, weightedBy: differences)
    let total = uses.reduce(0, +)
    if counts.units == 0 {
      let reason: UndefinedReason = counts.ratedUnits == 0 ? .noData : .noPairs
      estimate = Estimate(undefined: reason, counts: basis, method: method)
    } else if expected == 0 {
      estimate = Estimate(undefined: .oneCategory, counts: basis, method: method)
    } else {
      estimate = Estimate(
        1 - Double(total - 1) * seen / expected, counts: basis, method: method)
    }
    self.values = values
    self.coincidences = coincidences
    pairableRatings = total
  }

  private static func sum(_ cells: [[Double]], weightedBy weights: [[Double]]) -> Double {
    var sum = NeumaierSum()
    for (row, rowWeights) in zip(cells, weights) {
      for (cell, weight) in zip(row, rowWeights) { sum.add(cell * weight) }
    }
    return sum.value
  }
}

extension RatingCounts {
  /// Krippendorff's alpha with everything it is made of.
  public func alpha(level: MeasurementLevel<Value> = .nominal) -> KrippendorffsAlpha<Value> {
    KrippendorffsAlpha(self, level: level)
  }

  /// Krippendorff's alpha; nominal unless told otherwise.
  public func krippendorffsAlpha(level: MeasurementLevel<Value> = .nominal) -> Estimate {
    alpha(level: level).estimate
  }
}

extension Ratings {
  /// Krippendorff's alpha of all raters; nominal unless told otherwise.
  public func krippendorffsAlpha(level: MeasurementLevel<Value> = .nominal) -> Estimate {
    counts.krippendorffsAlpha(level: level)
  }
}

extension BinaryTable {
  /// Krippendorff's alpha, nominal.
  public func krippendorffsAlpha() -> Estimate {
    let estimate = ratingCounts.krippendorffsAlpha()
    return estimate.with(
      standardError: nil, interval: nil, counts: estimate.counts, method: estimate.method,
      flags: flags)
  }
}

extension ConfusionTable {
  /// Krippendorff's alpha, nominal.
  public func krippendorffsAlpha() -> Estimate { ratingCounts.krippendorffsAlpha() }
}
