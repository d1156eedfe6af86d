/// Gwet's AC1 and AC2 (2008, 2014), which hold where kappa gives way: for rare and frequent codes.
///
/// pe = T Σ π_k (1 - π_k) / (q (q - 1)), with q the categories the codebook offers, π_k the mean
/// share of ratings of k and T the sum of all weights.
extension RatingCounts {
  /// AC1: categories are the same or not; with everything it is made of.
  ///
  /// `categories` is the number the codebook offers; where more were used, theirs counts. One
  /// category alone gives `oneCategory`.
  public func gwetsFirstCoefficient(categories: Int) -> ChanceCorrectedAgreement {
    let used = values
    let q = max(categories, used.count)
    let names = Array(used)
    return gwets(names, q: q, weightSum: Double(q), name: "Gwet's AC1") { $0 == $1 ? 1 : 0 }
  }

  /// AC2: a weight from 0 to 1 says how far two categories agree; with everything it is made of.
  ///
  /// Throws where a category was used that is not among `categories`, or one is named twice.
  public func gwetsSecondCoefficient(
    categories: [Value], weights: AgreementWeights
  ) throws(MalformedTable) -> ChanceCorrectedAgreement {
    let q = categories.count
    guard Set(categories).count == q else {
      throw MalformedTable(description: "A category is named twice.")
    }
    guard values.isSubset(of: categories) else {
      throw MalformedTable(description: "A rating is none of the \(q) categories.")
    }
    let sum = weights.table(q).joined().accurateSum()
    return gwets(categories, q: q, weightSum: sum, name: "Gwet's AC2 (\(weights.rawValue))") {
      weights.weight($0, $1, of: q)
    }
  }

  /// AC1; see ``gwetsFirstCoefficient(categories:)``.
  public func gwetsAC1(categories: Int) -> Estimate {
    gwetsFirstCoefficient(categories: categories).estimate
  }

  private func gwets(
    _ categories: [Value], q: Int, weightSum: Double, name: String,
    weight: (Int, Int) -> Double
  ) -> ChanceCorrectedAgreement {
    let shares = UnitShares(self, categories: categories)
    guard q > 1 else {
      return ChanceCorrectedAgreement(
        kinds: shares.kinds(weight: weight) { _ in 1 }, expected: 1, method: name)
    }
    let factor = weightSum / Double(q * (q - 1))
    let pe = factor * shares.means.map { $0 * (1 - $0) }.sorted().accurateSum()
    let kinds = shares.kinds(weight: weight) { unit in
      factor * zip(unit, shares.means).map { $0 * (1 - $1) }.sorted().accurateSum()
    }
    return ChanceCorrectedAgreement(kinds: kinds, expected: pe, method: name)
  }
}

extension Ratings {
  /// AC1 of all raters, with the number of categories the codebook offers.
  public func gwetsAC1(categories: Int) -> Estimate { counts.gwetsAC1(categories: categories) }
}

extension BinaryTable {
  /// AC1 of the two answers.
  public func gwetsAC1() -> Estimate {
    let estimate = ratingCounts.gwetsAC1(categories: 2)
    return estimate.with(
      standardError: nil, interval: nil, counts: estimate.counts, method: estimate.method,
      flags: flags)
  }
}

extension ConfusionTable {
  /// AC1 of the table's categories.
  public func gwetsAC1() -> Estimate { ratingCounts.gwetsAC1(categories: categories.count) }
}
