public import RapportReliability

/// A regression whose intercept differs between therapists and between what is nested in them, their
/// groups or clients, by restricted maximum likelihood: `lmer(y ~ x + (1 | therapist/group))`.
public struct NestedIntercepts: Sendable {
  /// Intercept and slopes; empty where there is no fit.
  public let coefficients: [Double]
  /// The variance of therapists' intercepts; nil where there is no fit.
  public let therapistVariance: Double?
  /// The variance of intercepts of groups or clients within therapists.
  public let groupVariance: Double?
  /// What is left.
  public let residualVariance: Double?
  /// -2 times the restricted log likelihood.
  public let deviance: Double?
  private let interval: ClosedRange<Double>?
  private let reason: UndefinedReason?
  private let counts: Counts

  /// Fits the model to `[therapist][group]` of cases.
  ///
  /// Undefined (`tooFew`) unless a therapist has two groups and a group two cases: otherwise the
  /// levels cannot be told apart.
  public init(_ therapists: [[[RandomIntercept.Case]]]) {
    let groups = therapists.flatMap(\.self)
    counts = Counts(
      units: groups.reduce(0) { $0 + $1.count }, therapists: therapists.count)
    let search = NestedSearch(therapists)
    guard therapists.count > 1, therapists.contains(where: { $0.count > 1 }),
      groups.contains(where: { $0.count > 1 }), let fit = search.best
    else {
      (coefficients, reason, interval) = ([], .tooFew, nil)
      (therapistVariance, groupVariance, residualVariance, deviance) = (nil, nil, nil, nil)
      return
    }
    let model = search.model(fit.groupRatio)
    let variance = fit.solution.residualSum / model.degreesOfFreedom
    let slopes = Array(fit.solution.coefficients.dropFirst())
    var intercept = model.centre.outcome + (fit.solution.coefficients.first ?? 0)
    for (slope, mean) in zip(slopes, model.centre.covariates) { intercept -= slope * mean }
    coefficients = [intercept] + slopes
    residualVariance = variance
    therapistVariance = fit.solution.ratio * variance
    groupVariance = fit.groupRatio * variance
    deviance = fit.deviance
    interval = search.shareInterval(fit)
    reason = nil
  }

  /// The therapists' share of all variance, with its profile interval.
  public var therapistShare: Estimate { share(therapistVariance, interval) }

  /// The share of groups or clients within therapists, without an interval.
  public var groupShare: Estimate { share(groupVariance, nil) }

  private func share(_ part: Double?, _ interval: ClosedRange<Double>?) -> Estimate {
    let method = "nested random intercepts, REML"
    guard let part, let therapistVariance, let groupVariance, let residualVariance else {
      return Estimate(undefined: reason ?? .notConverged, counts: counts, method: method)
    }
    let total = therapistVariance + groupVariance + residualVariance
    guard total > 0 else {
      return Estimate(undefined: .zeroVariance, counts: counts, method: method)
    }
    return Estimate(
      part / total, interval: interval, counts: counts, method: method,
      flags: part == 0 ? [.boundary] : [])
  }
}
