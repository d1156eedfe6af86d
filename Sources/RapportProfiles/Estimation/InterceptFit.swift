import RapportReliability

/// The random-intercept model at its most likely g.
struct InterceptFit {
  /// Why there is none.
  struct NoFit: Error {
    var reason: UndefinedReason
  }

  let model: InterceptModel
  let solution: InterceptModel.Solution
  let deviance: Double
  let devianceAtZero: Double

  var ratio: Double { solution.ratio }
  var residualVariance: Double { solution.residualSum / model.degreesOfFreedom }

  init(_ model: InterceptModel) throws(NoFit) {
    guard model.sums.count(where: { $0.count > 0 }) > 1, model.degreesOfFreedom > 0 else {
      throw NoFit(reason: .tooFew)
    }
    let total = model.sums.map(\.yy).accurateSum()
    guard total > 0 else { throw NoFit(reason: .zeroVariance) }
    guard let pooled = model.solve(0), let apart = model.solve(Self.highest),
      apart.residualSum > 1e-8 * total
    else { throw NoFit(reason: .notConverged) }
    self.model = model
    devianceAtZero = model.deviance(pooled)
    guard let best = Self.bestRatio(model), let fitted = model.solve(best),
      model.deviance(fitted) < devianceAtZero - 1e-9
    else {
      solution = pooled
      deviance = devianceAtZero
      return
    }
    solution = fitted
    deviance = model.deviance(fitted)
  }

  /// Scores within therapists are taken for equal where nothing is left at this g.
  private static let highest = Elementary.exp(20)

  /// The best of 81 values of log g from -12 to 8, then the root of the slope around it; nil at the
  /// lower end.
  static func bestRatio(_ model: InterceptModel) -> Double? {
    let steps = (0...80).map { -12 + Double($0) / 4 }
    let values = steps.map { model.deviance(Elementary.exp($0)) }
    let best = values.indices.min { values[$0] < values[$1] } ?? 0
    guard best > 0 else { return nil }
    let high = steps[min(80, best + 1)]
    return Elementary.exp(
      QuantileSearch.solve(target: 0, low: steps[best - 1], high: high) {
        model.slope(Elementary.exp($0))
      })
  }

  /// The shares whose deviance is at most the chi squared quantile above the least.
  var shareInterval: ClosedRange<Double> {
    let limit =
      deviance + GammaDistribution.chiSquaredQuantile(0.95, degreesOfFreedom: 1)
    func share(_ logRatio: Double) -> Double { 1 / (1 + Elementary.exp(-logRatio)) }
    let centre = ratio > 0 ? Elementary.log(ratio) : -30
    let low =
      devianceAtZero <= limit
      ? 0
      : share(
        QuantileSearch.solve(target: -limit, low: -30, high: centre) {
          -model.deviance(Elementary.exp($0))
        })
    let high =
      model.deviance(Elementary.exp(30)) <= limit
      ? 1
      : share(
        QuantileSearch.solve(target: limit, low: centre, high: 30) {
          model.deviance(Elementary.exp($0))
        })
    return low...max(low, high)
  }

  /// Of the coefficients as the caller knows them, not of the centred ones.
  var covariances: [[Double]] {
    let centred = solution.factor.inverse
    let size = model.columns
    // The intercept is the centred one less the slopes times the centres.
    let first: [Double] = [1] + model.centre.covariates.map { -$0 }
    func rows(_ i: Int) -> [Double] {
      if i == 0 { return first }
      return (0..<size).map { $0 == i ? 1.0 : 0.0 }
    }
    return (0..<size).map { i -> [Double] in
      (0..<size).map { j -> Double in
        let (left, right) = (rows(i), rows(j))
        var sum: Double = 0
        for k in 0..<size {
          for l in 0..<size { sum += left[k] * right[l] * centred[k][l] }
        }
        return sum * residualVariance
      }
    }
  }

  func coefficients(
    _ therapists: [[RandomIntercept.Case]], counts: Counts, flags: Set<Flag>
  ) -> [Estimate] {
    let isBetween = (0..<model.columns).map { Self.isConstant($0, therapists) }
    let betweenColumns = isBetween.count { $0 }
    let between = Double(therapists.count - betweenColumns)
    let within = model.cases - Double(therapists.count + model.columns - betweenColumns)
    let slopes = Array(solution.coefficients.dropFirst())
    var intercept = model.centre.outcome + (solution.coefficients.first ?? 0)
    for (slope, mean) in zip(slopes, model.centre.covariates) { intercept -= slope * mean }
    return ([intercept] + slopes).enumerated().map { column, value in
      let error = covariances[column][column].squareRoot()
      let freedom = isBetween[column] ? between : within
      guard freedom >= 1 else {
        return Estimate(
          value, standardError: error, intervalUndefined: .tooFew, counts: counts,
          method: RandomIntercept.method, flags: flags)
      }
      let t = BetaDistribution.studentQuantile(0.975, degreesOfFreedom: freedom)
      return Estimate(
        value, standardError: error, interval: (value - t * error)...(value + t * error),
        counts: counts, method: RandomIntercept.method, flags: flags)
    }
  }

  /// Whether a column has one value within each therapist; the intercept has.
  private static func isConstant(
    _ column: Int, _ therapists: [[RandomIntercept.Case]]
  ) -> Bool {
    guard column > 0 else { return true }
    return therapists.allSatisfy { Set($0.map { $0.covariates[column - 1] }).count < 2 }
  }

  func effects(counts: Counts, flags: Set<Flag>) -> [Estimate] {
    let z = NormalDistribution.quantile(0.975)
    return model.sums.indices.map { therapist in
      let effect = model.effect(therapist, solution)
      let variance =
        residualVariance * ratio / (1 + ratio * model.sums[therapist].count)
      let error = variance.squareRoot()
      guard error > 0 else {
        return Estimate(
          effect, standardError: 0, intervalUndefined: .zeroVariance, counts: counts,
          method: RandomIntercept.method, flags: flags.union([.boundary, .noHeterogeneity]))
      }
      return Estimate(
        effect, standardError: error, interval: (effect - z * error)...(effect + z * error),
        counts: counts, method: RandomIntercept.method, flags: flags)
    }
  }
}
