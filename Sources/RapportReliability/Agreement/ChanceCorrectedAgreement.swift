/// Agreement of any number of raters beyond chance, (pa - pe) / (1 - pe), where units need not have
/// the same number of ratings.
///
/// pa is the mean over the units with two or more ratings of the share of pairs that agree; how pe
/// is found tells Gwet's coefficients from Fleiss' kappa.
public struct ChanceCorrectedAgreement: Hashable, Sendable {
  /// pa; nil without pairs.
  public let observedAgreement: Double?
  /// pe; nil without pairs.
  public let expectedAgreement: Double?
  /// The coefficient, without an interval, which needs sessions (``SessionTables/jackknife(_:)``).
  public let estimate: Estimate
  /// Gwet's linearised standard error (2008), which takes units for independent; nil where there
  /// is no value, 0 where no unit differs from another.
  public let naiveStandardError: Double?
  /// t(n - 1) limits with that standard error, the upper one cut at 1 as other software does; nil
  /// where the standard error is 0 or missing.
  public let naiveInterval: ClosedRange<Double>?

  /// One kind of unit: how many there are, the share of its pairs that agree, nil with one rating,
  /// and its part in pe.
  struct Kind {
    var times: Int
    var agreement: Double?
    var chance: Double
  }

  init(kinds: [Kind], expected pe: Double, method: String, flags: Set<Flag> = []) {
    let all = kinds.reduce(0) { $0 + $1.times }
    let paired = kinds.reduce(0) { $0 + ($1.agreement == nil ? 0 : $1.times) }
    let counts = Counts(units: paired)
    func undefined(_ reason: UndefinedReason) -> Estimate {
      Estimate(undefined: reason, counts: counts, method: method, flags: flags)
    }
    guard paired > 0 else {
      (observedAgreement, expectedAgreement) = (nil, nil)
      (naiveStandardError, naiveInterval) = (nil, nil)
      estimate = undefined(all == 0 ? .noData : .noPairs)
      return
    }
    // Sorted, so that the sum doesn't depend on the order of the kinds.
    let pa =
      kinds.map { Double($0.times) * ($0.agreement ?? 0) }.sorted().accurateSum()
      / Double(paired)
    observedAgreement = pa
    expectedAgreement = pe
    guard 1 - pe >= 1e-12 else {
      (naiveStandardError, naiveInterval) = (nil, nil)
      estimate = undefined(.oneCategory)
      return
    }
    let value = (pa - pe) / (1 - pe)
    estimate = Estimate(value, counts: counts, method: method, flags: flags)
    guard all > 1 else {
      (naiveStandardError, naiveInterval) = (nil, nil)
      return
    }
    let weight = Double(all) / Double(paired)
    let squares = kinds.map { kind in
      let share = kind.agreement.map { weight * ($0 - pe) / (1 - pe) } ?? 0
      let deviation = share - 2 * (1 - value) * (kind.chance - pe) / (1 - pe) - value
      return Double(kind.times) * deviation * deviation
    }
    let variance = squares.sorted().accurateSum() / (Double(all) * Double(all - 1))
    let error = variance < 1e-24 ? 0 : variance.squareRoot()
    naiveStandardError = error
    let half =
      error * BetaDistribution.studentQuantile(0.975, degreesOfFreedom: Double(all - 1))
    naiveInterval = error > 0 ? (value - half)...max(value - half, min(1, value + half)) : nil
  }
}
