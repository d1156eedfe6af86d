/// What stands beside kappa for a rare code: prevalence, bias and agreement on either answer
/// (Byrt, Bishop and Carlin 1993; Cicchetti and Feinstein 1990).
extension BinaryTable {
  /// Agreement on yes: 2a / (2a + b + c).
  public func positiveAgreement() -> Estimate {
    share(
      2 * both, of: 2 * both + referenceOnly + coderOnly, units: units,
      method: "positive agreement", otherwise: .noEvents, flags: flags)
  }

  /// Agreement on no: 2d / (2d + b + c).
  public func negativeAgreement() -> Estimate {
    share(
      2 * neither, of: 2 * neither + referenceOnly + coderOnly, units: units,
      method: "negative agreement", otherwise: .noEvents, flags: flags)
  }

  /// (a - d) / n: -1 where nobody sees the code, 1 where everybody always does.
  public func prevalenceIndex() -> Estimate {
    share(
      both - neither, of: units, units: units, method: "prevalence index", otherwise: .noData)
  }

  /// (b - c) / n: above 0 where the reference sees the code more often than the coder.
  public func biasIndex() -> Estimate {
    share(
      referenceOnly - coderOnly, of: units, units: units, method: "bias index",
      otherwise: .noData)
  }

  /// Prevalence-adjusted bias-adjusted kappa: 2po - 1.
  public func prevalenceAndBiasAdjustedKappa() -> Estimate {
    share(
      2 * (both + neither) - units, of: units, units: units, method: "PABAK",
      otherwise: .noData)
  }
}

extension ConfusionTable {
  /// Prevalence-adjusted bias-adjusted kappa of K categories, (K po - 1) / (K - 1).
  public func prevalenceAndBiasAdjustedKappa() -> Estimate {
    let estimate = ratingCounts.freeMarginalKappa(categories: categories.count).estimate
    return estimate.with(
      standardError: nil, interval: nil, counts: estimate.counts, method: "PABAK")
  }
}
