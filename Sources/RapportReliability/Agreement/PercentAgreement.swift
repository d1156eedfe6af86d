/// A share of counts as an estimate, undefined where there is nothing to divide by.
func share(
  _ part: Int, of whole: Int, units: Int, method: String, otherwise reason: UndefinedReason,
  flags: Set<Flag> = []
) -> Estimate {
  let counts = Counts(units: units)
  guard units > 0 else { return Estimate(undefined: .noData, counts: counts, method: method) }
  guard whole > 0 else {
    return Estimate(undefined: reason, counts: counts, method: method, flags: flags)
  }
  return Estimate(Double(part) / Double(whole), counts: counts, method: method, flags: flags)
}

extension ConfusionTable {
  /// The share of units on which the raters agree.
  public func percentAgreement() -> Estimate {
    share(
      counts.indices.reduce(0) { $0 + counts[$1][$1] }, of: units, units: units,
      method: "percent agreement", otherwise: .noData)
  }
}

extension BinaryTable {
  /// The share of units on which the raters agree.
  public func percentAgreement() -> Estimate {
    share(
      both + neither, of: units, units: units, method: "percent agreement", otherwise: .noData)
  }
}
