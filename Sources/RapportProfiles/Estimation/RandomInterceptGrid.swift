public import RapportReliability

/// Therapists' means of a continuous score, or their effects on an outcome, each drawn towards the
/// others' as far as its own data are thin: the random-intercept model averaged over a fixed grid of
/// the therapists' share of variance, no random numbers.
///
/// The share has 200 values from .0025 to .9975, flat; coefficients and log residual variance are
/// flat and drop out exactly. Given the share a mean is Student's t.
public struct RandomInterceptGrid: Sendable {
  private let model: InterceptModel
  private let grid: PosteriorGrid<InterceptModel.Solution>
  private let undefined: UndefinedReason?
  private let counts: Counts

  /// Computes the grid from the cases of each therapist; undefined as in ``RandomIntercept``.
  public init(_ therapists: [[RandomIntercept.Case]]) {
    let model = InterceptModel(therapists)
    self.model = model
    counts = Counts(
      units: therapists.reduce(0) { $0 + $1.count }, therapists: therapists.count)
    do throws(InterceptFit.NoFit) {
      _ = try InterceptFit(model)
      undefined = nil
    } catch {
      undefined = error.reason
      grid = PosteriorGrid([])
      return
    }
    grid = PosteriorGrid(
      (0..<200).compactMap { index -> (point: InterceptModel.Solution, logWeight: Double)? in
        let share = (Double(index) + 0.5) / 200
        guard let solution = model.solve(share / (1 - share)) else { return nil }
        let spread = model.degreesOfFreedom * Elementary.log(solution.residualSum)
        return (solution, -(spread + solution.logDeterminants) / 2)
      })
  }

  /// Makes a grid of scores without covariates.
  public init(scores: [[Double]]) { self.init(scores.map { $0.map { RandomIntercept.Case($0) } }) }

  /// Each therapist's true mean, at the mean of the covariates.
  public var means: [Estimate] { means(of: Array(model.sums.indices)) }

  /// The true means of some therapists, by their place in what went in.
  package func means(of therapists: [Int]) -> [Estimate] {
    estimates(therapists, at: atMean, shift: model.centre.outcome)
  }

  /// Each therapist's effect: how far the intercept is from the mean one.
  public var effects: [Estimate] {
    estimates(
      Array(model.sums.indices), at: [Double](repeating: 0, count: model.columns), shift: 0)
  }

  /// The probability that each therapist's true mean is above a threshold; empty where undefined.
  public func probabilities(above threshold: Double) -> [Double] {
    guard undefined == nil else { return [] }
    return model.sums.indices.map {
      posterior(of: $0, at: atMean).probability(above: threshold - model.centre.outcome)
    }
  }

  /// The therapists' share of variance: the mean over the grid, its equal-tailed interval.
  public var therapistShare: Estimate {
    guard undefined == nil else { return none }
    let share = { (point: InterceptModel.Solution) in point.ratio / (1 + point.ratio) }
    return Estimate(
      grid.mean(share),
      interval: grid.quantile(0.025, of: share)...grid.quantile(0.975, of: share), counts: counts,
      method: Self.method, flags: flags)
  }

  /// The middle of the share's distribution; nil where undefined.
  public var medianTherapistShare: Double? {
    undefined == nil ? grid.quantile(0.5) { $0.ratio / (1 + $0.ratio) } : nil
  }

  /// The reliability of each therapist's mean, averaged over the grid; empty where undefined.
  public var reliabilities: [Double] {
    guard undefined == nil else { return [] }
    return model.sums.indices.map { therapist in
      grid.mean { model.reliability(therapist, $0.ratio) }
    }
  }

  /// The expected rank of each therapist, 1 for the highest mean: for research only; empty where
  /// undefined.
  public var expectedRanks: [Double] {
    guard undefined == nil else { return [] }
    return ExpectedRanks.of(model.sums.count) { other, one in
      zip(grid.points, grid.weights).map { $1 * exceeds(other, one, $0) }.accurateSum()
    }
  }

  private static let method = "random intercept, averaged over a grid of the therapists' share"
  private var flags: Set<Flag> { model.sums.count < 8 ? [.fewTherapists] : [] }
  private var none: Estimate {
    Estimate(undefined: undefined ?? .notConverged, counts: counts, method: Self.method)
  }
  private var atMean: [Double] { (0..<model.columns).map { $0 == 0 ? 1 : 0 } }

  private func estimates(
    _ therapists: [Int], at point: [Double], shift: Double
  ) -> [Estimate] {
    guard undefined == nil else { return therapists.map { _ in none } }
    return therapists.map { therapist in
      let posterior = posterior(of: therapist, at: point)
      let everywhere = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
      let low = posterior.quantile(0.025, within: everywhere)
      let high = posterior.quantile(0.975, within: everywhere)
      let spread = posterior.standardDeviation
      return Estimate(
        posterior.mean + shift, standardError: spread.isFinite ? spread : nil,
        interval: (low + shift)...(max(low, high) + shift), counts: counts, method: Self.method,
        flags: flags)
    }
  }

  private func posterior(
    of therapist: Int, at point: [Double]
  ) -> PosteriorMixture<StudentComponent> {
    let components = grid.points.map { solution in
      let fixed = zip(point, solution.coefficients).reduce(0) { $0 + $1.0 * $1.1 }
      let variance =
        solution.residualSum / model.degreesOfFreedom
        * model.variance(therapist, at: point, solution)
      return StudentComponent(
        centre: fixed + model.effect(therapist, solution), scale: variance.squareRoot(),
        degreesOfFreedom: model.degreesOfFreedom)
    }
    return PosteriorMixture(weights: grid.weights, components: components)
  }

  private func exceeds(_ other: Int, _ one: Int, _ solution: InterceptModel.Solution) -> Double {
    let g = solution.ratio
    let (b, c) = (model.reliability(other, g), model.reliability(one, g))
    let difference = zip(model.means(other), model.means(one)).map { b * $0 - c * $1 }
    let variance =
      g / (1 + g * model.sums[other].count) + g / (1 + g * model.sums[one].count)
      + solution.factor.quadraticForm(difference)
    let component = StudentComponent(
      centre: model.effect(other, solution) - model.effect(one, solution),
      scale: (variance * solution.residualSum / model.degreesOfFreedom).squareRoot(),
      degreesOfFreedom: model.degreesOfFreedom)
    return 1 - component.cumulative(0)
  }
}
