/// Customary words for the size of a coefficient; conventions, not tests.
public enum VerbalScale: String, Hashable, Sendable, CaseIterable {
  /// Landis and Koch (1977), for kappa.
  case landisKoch
  /// Cicchetti (1994), for kappa and intraclass correlations.
  case cicchetti
  /// Koo and Li (2016), for intraclass correlations.
  case kooLi

  /// The word for an estimate, which the lower limit of its interval decides; nil without an
  /// interval.
  public func word(for estimate: Estimate) -> String? {
    guard let low = estimate.low else { return nil }
    return steps.last { low >= $0.from }?.word
  }

  private var steps: [(from: Double, word: String)] {
    switch self {
    case .landisKoch:
      [
        (-.infinity, "poor"), (0, "slight"), (0.21, "fair"), (0.41, "moderate"),
        (0.61, "substantial"), (0.81, "almost perfect"),
      ]
    case .cicchetti: [(-.infinity, "poor"), (0.40, "fair"), (0.60, "good"), (0.75, "excellent")]
    case .kooLi: [(-.infinity, "poor"), (0.50, "moderate"), (0.75, "good"), (0.90, "excellent")]
    }
  }
}
