/// Krippendorff's alpha for passages that raters mark themselves (Krippendorff, Mathet, Bouvry and
/// Widlöcher 2016; Krippendorff 2019).
///
/// l_ck is the length over which values c and k of different raters lie over each other, averaged
/// over the other raters; gaps count as a value. l_c are its row sums, N their total, S_c the
/// squared lengths of the passages of c (of gaps the lengths), S their total.
/// e_ck = (l_c l_k - [c = k] S_c) / (N - S / N); alpha = 1 - (N - Σ l_cc) / Σ_c≠k e_ck.
extension UnitizingCounts {
  /// Agreement on where passages are and what they are.
  ///
  /// Undefined where nobody marked a passage (`noUnits`), where there are not two raters
  /// (`noPairs`) and where all marked everything as one value (`oneCategory`).
  public func unitizingAlpha() -> Estimate {
    alpha("alpha for unitizing") { $0 == $1 }
  }

  /// Agreement on where passages are, whatever they are.
  public func binaryUnitizingAlpha() -> Estimate {
    alpha("alpha for unitizing, marked or not") { ($0 == nil) == ($1 == nil) }
  }

  /// Agreement on what passages are where raters' passages lie over each other.
  ///
  /// Experimental: it agrees with the one example in print. Undefined where no passages lie over
  /// each other (`noPairs`) or these have one value (`oneCategory`).
  public func codingAlpha() -> Estimate {
    let method = "alpha for unitizing, codes of overlaps"
    let basis = Counts(units: units)
    guard units > 0 else {
      return Estimate(undefined: undefinedReason, counts: basis, method: method)
    }
    let lengths = overlapLengths { $0 != nil && $1 != nil }
    let squares = sums.keys.sorted().reduce(into: [Value?: Double]()) { result, raters in
      let factor = Double(raters - 1) * Double(raters - 1)
      for (value, square) in sums[raters]?.sharedSquares ?? [:] {
        result[value, default: 0] += Double(square) / factor
      }
    }
    guard !lengths.isEmpty else {
      return Estimate(undefined: .noPairs, counts: basis, method: method)
    }
    return Self.alpha(lengths, squares: squares, counts: basis, method: method) { $0 == $1 }
  }

  private var undefinedReason: UndefinedReason { sums.isEmpty ? .noPairs : .noUnits }

  private func alpha(_ method: String, isSame: (Value?, Value?) -> Bool) -> Estimate {
    let basis = Counts(units: units)
    guard units > 0 else {
      return Estimate(undefined: undefinedReason, counts: basis, method: method)
    }
    let squares = sums.values.reduce(into: [Value?: Double]()) { result, sums in
      result.merge(sums.squares.mapValues(Double.init)) { $0 + $1 }
    }
    return Self.alpha(
      overlapLengths { _, _ in true }, squares: squares, counts: basis, method: method,
      isSame: isSame)
  }

  /// l_ck of the pairs of values asked for.
  private func overlapLengths(of isWanted: (Value?, Value?) -> Bool) -> [Pair: Double] {
    sums.keys.sorted().reduce(into: [:]) { result, raters in
      for (pair, length) in sums[raters]?.overlaps ?? [:] where isWanted(pair.first, pair.second) {
        result[pair, default: 0] += Double(length) / Double(raters - 1)
      }
    }
  }

  private static func alpha(
    _ lengths: [Pair: Double], squares: [Value?: Double], counts: Counts, method: String,
    isSame: (Value?, Value?) -> Bool
  ) -> Estimate {
    // Sorted sums don't depend on the order of the values.
    let total = lengths.values.sorted().accurateSum()
    let seen = lengths.filter { !isSame($0.key.first, $0.key.second) }
    var byValue: [Value?: [Double]] = [:]
    for (pair, length) in lengths { byValue[pair.first, default: []].append(length) }
    let rows = byValue.mapValues { $0.sorted().accurateSum() }
    let products = rows.flatMap { first, length in
      rows.compactMap { isSame(first, $0.key) ? nil : length * $0.value }
    }
    let expected =
      products.sorted().accurateSum()
      / (total - squares.values.sorted().accurateSum() / total)
    guard expected > 0, expected.isFinite else {
      return Estimate(undefined: .oneCategory, counts: counts, method: method)
    }
    return Estimate(
      1 - seen.values.sorted().accurateSum() / expected, counts: counts, method: method)
  }
}
