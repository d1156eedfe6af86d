public import RapportReliability

/// A regression whose intercept differs between therapists, by restricted maximum likelihood: the
/// random-intercept model of lme4, `lmer(y ~ x + (1 | therapist))`.
///
/// For unbalanced numbers of cases. The share of variance that belongs to therapists has its profile
/// interval: the values whose deviance is at most 3.84 above the least. Therapists' effects come
/// with plug-in intervals, too short with few therapists; ``RandomInterceptGrid`` has the default
/// ones.
public struct RandomIntercept: Sendable {
  /// One case: a session or a client.
  public struct Case: Hashable, Sendable {
    /// What is explained.
    public var outcome: Double
    /// What explains it, equally many in every case; the intercept is not among them.
    public var covariates: [Double]

    /// Makes a case.
    public init(_ outcome: Double, covariates: [Double] = []) {
      self.outcome = outcome
      self.covariates = covariates
    }
  }

  /// Intercept and slopes, with standard errors and t intervals.
  ///
  /// What is constant within therapists has therapists less such columns as degrees of freedom,
  /// the rest has cases less therapists less its columns.
  public let coefficients: [Estimate]
  /// The covariances of the coefficients; empty where there is no fit.
  public let covariances: [[Double]]
  /// The variance of therapists' intercepts; nil where there is no fit.
  public let therapistVariance: Double?
  /// The variance within therapists; nil where there is no fit.
  public let residualVariance: Double?
  /// The share of therapists in the variance that the covariates leave, from 0 to 1.
  public let therapistShare: Estimate
  /// Each therapist's effect: how far the intercept is from the mean one, drawn to 0.
  public let effects: [Estimate]
  /// The reliability of each therapist's mean, g n / (1 + g n).
  public let reliabilities: [Double]
  /// -2 times the restricted log likelihood, as lme4 reports it; nil where there is no fit.
  public let deviance: Double?
  /// The likelihood ratio of therapists' differing: deviance without less deviance with; 0 at the
  /// boundary.
  public let likelihoodRatio: Double?
  /// Its p: half the tail of chi squared with 1 degree of freedom, 1 at the boundary.
  public var p: Double? {
    likelihoodRatio.map {
      $0 <= 0 ? 1 : GammaDistribution.chiSquaredTail($0, degreesOfFreedom: 1) / 2
    }
  }

  /// Fits the model to the cases of each therapist.
  ///
  /// Undefined with fewer than two therapists or no case to spare (`tooFew`), with equal outcomes
  /// (`zeroVariance`), or with covariates that depend on one another (`notConverged`).
  public init(_ therapists: [[Case]]) {
    let model = InterceptModel(therapists)
    let counts = Counts(
      units: therapists.reduce(0) { $0 + $1.count }, therapists: therapists.count)
    let fit: InterceptFit
    do throws(InterceptFit.NoFit) {
      fit = try InterceptFit(model)
    } catch {
      let none = Estimate(undefined: error.reason, counts: counts, method: Self.method)
      coefficients = Array(repeating: none, count: model.columns)
      therapistShare = none
      effects = therapists.map { _ in none }
      (covariances, reliabilities) = ([], [])
      (therapistVariance, residualVariance, deviance, likelihoodRatio) = (nil, nil, nil, nil)
      return
    }
    let flags: Set<Flag> = therapists.count < 8 ? [.fewTherapists] : []
    covariances = fit.covariances
    coefficients = fit.coefficients(therapists, counts: counts, flags: flags)
    therapistVariance = fit.residualVariance * fit.ratio
    residualVariance = fit.residualVariance
    therapistShare = Estimate(
      fit.ratio / (1 + fit.ratio), interval: fit.shareInterval, counts: counts, method: Self.method,
      flags: fit.ratio == 0 ? flags.union([.boundary, .noHeterogeneity]) : flags)
    effects = fit.effects(counts: counts, flags: flags)
    reliabilities = therapists.indices.map { model.reliability($0, fit.ratio) }
    deviance = fit.deviance
    likelihoodRatio = fit.ratio == 0 ? 0 : fit.devianceAtZero - fit.deviance
  }

  static let method = "random intercept, REML"
}
