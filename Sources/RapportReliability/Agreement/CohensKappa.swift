/// Cohen's kappa (1960, weighted 1968): agreement of two raters beyond what their margins would
/// give by chance.
///
/// With p the table as shares, r and c its margins, w the weights (1 on the diagonal, 0 beside it
/// unless told otherwise): po = Σ w_ij p_ij, pe = Σ w_ij r_i c_j, kappa = (po - pe) / (1 - pe).
public struct CohensKappa: Hashable, Sendable {
  /// The share of units on which the raters agree; nil without units.
  public let observedAgreement: Double?
  /// The share on which they would agree by chance; nil without units.
  public let expectedAgreement: Double?
  /// Kappa, or why it is undefined; without an interval, which needs sessions
  /// (``SessionTables/jackknife(_:)``).
  public let estimate: Estimate
  /// The largest kappa these margins allow, 1 where they are equal; nil for a weighted kappa.
  public let maximum: Double?
  /// The large-sample standard error of Fleiss, Cohen and Everitt (1969).
  ///
  /// It takes units for independent, which utterances of a session are not: for comparison with
  /// other software only.
  public let naiveStandardError: Double?
  /// The same for a true kappa of 0.
  public let naiveStandardErrorAtZero: Double?

  init(cells: [[Int]], weights: AgreementWeights = .identity, flags: Set<Flag> = []) {
    let units = cells.joined().reduce(0, +)
    let counts = Counts(units: units)
    let method =
      weights == .identity ? "Cohen's kappa" : "weighted kappa (\(weights.rawValue))"
    guard units > 0 else {
      (observedAgreement, expectedAgreement, maximum) = (nil, nil, nil)
      (naiveStandardError, naiveStandardErrorAtZero) = (nil, nil)
      estimate = Estimate(undefined: .noData, counts: counts, method: method, flags: flags)
      return
    }
    let shares = KappaShares(cells: cells, units: units, weights: weights)
    let (po, pe) = (shares.observed, shares.expected)
    observedAgreement = po
    expectedAgreement = pe
    guard 1 - pe >= 1e-12 else {
      (maximum, naiveStandardError, naiveStandardErrorAtZero) = (nil, nil, nil)
      estimate = Estimate(undefined: .oneCategory, counts: counts, method: method, flags: flags)
      return
    }
    let oneIsConstant = shares.rows.contains(1) || shares.columns.contains(1)
    estimate = Estimate(
      (po - pe) / (1 - pe), counts: counts, method: method,
      flags: oneIsConstant ? flags.union([.rareCode]) : flags)
    maximum =
      weights == .identity
      ? (zip(shares.rows, shares.columns).map(min).accurateSum() - pe) / (1 - pe) : nil
    naiveStandardError = shares.standardError
    naiveStandardErrorAtZero = shares.standardErrorAtZero
  }
}

extension ConfusionTable {
  /// Cohen's kappa with everything it is made of.
  public var kappa: CohensKappa { CohensKappa(cells: counts) }

  /// Cohen's kappa (1960); undefined where both raters used one and the same category.
  public func cohensKappa() -> Estimate { kappa.estimate }

  /// Kappa that counts near misses in part (Cohen 1968), with everything it is made of.
  ///
  /// The weights go by the places in ``categories``, so these should be all that the codebook
  /// offers, in its order.
  public func weightedKappa(_ weights: AgreementWeights) -> CohensKappa {
    CohensKappa(cells: counts, weights: weights)
  }
}

extension BinaryTable {
  /// Cohen's kappa with everything it is made of.
  public var kappa: CohensKappa {
    CohensKappa(cells: [[both, referenceOnly], [coderOnly, neither]], flags: flags)
  }

  /// Cohen's kappa (1960); undefined where both raters used one and the same category.
  public func cohensKappa() -> Estimate { kappa.estimate }
}
