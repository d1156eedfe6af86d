public import RapportReliability

/// A funnel for rates that differ more than chance: additive over-dispersion on the scale of square
/// roots (Spiegelhalter 2005), the default for a cohort.
///
/// Outside the limits is worth a conversation, never a verdict.
public struct OverdispersedFunnel: Sendable {
  /// The rates that went in.
  public let rates: [EventRate]
  /// The rate to compare with, per unit of exposure.
  public let target: Double
  /// How far each is from the target in standard errors of a Poisson count.
  public let scores: [Double]
  /// Their mean square after winsorising: 1 where rates differ as chance makes them.
  public let dispersion: Double
  /// The variance between true square roots; 0 where there is none to be seen.
  public let variance: Double

  /// Computes the funnel.
  ///
  /// - Parameters:
  ///   - rates: a rate a therapist.
  ///   - target: the pooled rate of the cohort, or one from outside.
  ///   - winsorised: the share at each end whose scores are pulled in before dispersion is judged.
  /// - Returns: nil where a rate has no exposure or there are none.
  public init?(_ rates: [EventRate], target: Double, winsorised: Double = 0.1) {
    guard !rates.isEmpty, target > 0, rates.allSatisfy({ $0.exposure > 0 }) else { return nil }
    self.rates = rates
    self.target = target
    scores = rates.map { rate in
      let root = (Double(rate.events) / rate.exposure).squareRoot()
      return (root - target.squareRoot()) / Self.error(rate)
    }
    let sorted = scores.sorted()
    let cut = Int(Double(rates.count) * winsorised)
    let (low, high) = (sorted[cut], sorted[rates.count - 1 - cut])
    let count = Double(rates.count)
    dispersion =
      scores.map { min(max($0, low), high) }.map { $0 * $0 }.accurateSum() / count
    guard dispersion >= (count - 1) / count, rates.count > 1 else {
      variance = 0
      return
    }
    let weights = rates.map { 1 / (Self.error($0) * Self.error($0)) }
    let total = weights.accurateSum()
    let size = total - weights.map { $0 * $0 }.accurateSum() / total
    variance = (count * dispersion - (count - 1)) / size
  }

  /// The scores with the variance between therapists in their standard error.
  public var adjustedScores: [Double] {
    zip(rates, scores).map { rate, score in
      let error = Self.error(rate)
      return score * error / (error * error + variance).squareRoot()
    }
  }

  /// The limits at `level` for an exposure, per unit of exposure.
  public func limits(exposure: Double, level: Double = 0.95) -> ClosedRange<Double>? {
    guard exposure > 0, level > 0, level < 1 else { return nil }
    let z = NormalDistribution.quantile((1 + level) / 2)
    let half = z * (1 / (4 * exposure) + variance).squareRoot()
    let root = target.squareRoot()
    let low = max(0, root - half)
    return (low * low)...((root + half) * (root + half))
  }

  /// The standard error of the square root of a Poisson rate.
  private static func error(_ rate: EventRate) -> Double { 1 / (2 * rate.exposure.squareRoot()) }
}
