/// Fleiss' kappa (1971) and Randolph's free-marginal kappa (2005): categories without an order, any
/// number of raters, who need not be the same for each unit.
extension RatingCounts {
  /// Fleiss' kappa with everything it is made of: pe = Σ π_k², with π_k the mean share of ratings
  /// of category k.
  ///
  /// Units may have unequal numbers of ratings. The standard error is Gwet's, which holds for any
  /// true value; that of Fleiss (1979) holds only for a true kappa of 0.
  public func fleissCoefficient() -> ChanceCorrectedAgreement {
    let shares = UnitShares(self, categories: Array(values))
    let kinds = shares.kinds {
      $0 == $1 ? 1 : 0
    } chance: { unit in
      zip(unit, shares.means).map { $0 * $1 }.sorted().accurateSum()
    }
    return ChanceCorrectedAgreement(
      kinds: kinds, expected: shares.means.map { $0 * $0 }.sorted().accurateSum(),
      method: "Fleiss' kappa")
  }

  /// Fleiss' kappa; see ``fleissCoefficient()``.
  public func fleissKappa() -> Estimate { fleissCoefficient().estimate }

  /// Randolph's free-marginal kappa, pe = 1 / q, with q the number of categories the codebook
  /// offers; where more were used, theirs counts.
  ///
  /// For two raters it is PABAK of q categories. One category alone gives `oneCategory`.
  public func freeMarginalKappa(categories: Int) -> ChanceCorrectedAgreement {
    let chance = 1 / Double(max(1, categories, values.count))
    let kinds = UnitShares(self, categories: Array(values)).kinds {
      $0 == $1 ? 1 : 0
    } chance: {
      _ in
      chance
    }
    return ChanceCorrectedAgreement(
      kinds: kinds, expected: chance, method: "free-marginal kappa")
  }
}

extension Ratings {
  /// Fleiss' kappa of all raters.
  public func fleissKappa() -> Estimate { counts.fleissKappa() }
}
