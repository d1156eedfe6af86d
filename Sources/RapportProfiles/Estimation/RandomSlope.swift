import RapportReliability

/// Straight lines over time that differ between therapists in height and slope, by restricted maximum
/// likelihood: `lmer(y ~ time + (time | therapist))`.
public struct RandomSlope: Sendable {
  /// A score at a time.
  public struct Point: Hashable, Sendable {
    /// When.
    public var time: Double
    /// What.
    public var score: Double

    /// Makes a point.
    public init(time: Double, score: Double) {
      self.time = time
      self.score = score
    }
  }

  /// The mean line: height at time 0 and slope.
  public let coefficients: [Double]
  /// The variance of heights between therapists.
  public let interceptVariance: Double
  /// The variance of slopes between therapists.
  public let slopeVariance: Double
  /// The covariance of heights and slopes.
  public let covariance: Double
  /// What is left.
  public let residualVariance: Double
  /// -2 times the restricted log likelihood.
  public let deviance: Double
  /// How far each therapist's line is from the mean line: height and slope, drawn to 0.
  public let effects: [[Double]]

  /// Fits the lines; nil with fewer than two therapists or too few points for a fit.
  public init?(_ therapists: [[Point]]) {
    let model = SlopeModel(therapists)
    let starts = [[1, 0, 0.5], [0.3, 0, 0.1], [1, 0.3, 1]]
    let found = starts.map {
      MinimumSearch.simplex(start: $0, step: 0.25) { model.deviance($0) }
    }
    guard therapists.count > 1,
      let best = found.min(by: { model.deviance($0) < model.deviance($1) }),
      let solution = model.solve(best)
    else { return nil }
    let variance = solution.residualSum / model.degreesOfFreedom
    let (a, b, c) = (best[0], best[1], best[2])
    coefficients = solution.coefficients
    interceptVariance = variance * a * a
    covariance = variance * a * b
    slopeVariance = variance * (b * b + c * c)
    residualVariance = variance
    deviance = model.deviance(solution)
    effects = model.effects(best, solution)
  }
}
