/// Bland and Altman's comparison (1986): how far two scores of the same sessions lie apart.
extension PairedScores {
  /// How much more the coder counts than the reference, on average, with its t interval (Bland and
  /// Altman 1986).
  public func bias() -> Estimate {
    let differences = zip(reference, coder).map { $1 - $0 }
    let count = differences.count
    let counts = Counts(units: count, sessions: count)
    let flags: Set<Flag> = count < 10 ? [.fewSessions] : []
    guard let mean = differences.mean() else {
      return Estimate(undefined: .noData, counts: counts, method: "bias", flags: flags)
    }
    guard let deviation = differenceDeviation else {
      return Estimate(
        mean, intervalUndefined: .oneSession, counts: counts, method: "bias", flags: flags)
    }
    let error = deviation / Double(count).squareRoot()
    let t = BetaDistribution.studentQuantile(0.975, degreesOfFreedom: Double(count - 1))
    return Estimate(
      mean, standardError: error, interval: (mean - t * error)...(mean + t * error),
      counts: counts, method: "bias", flags: flags)
  }

  /// The standard deviation of the differences; nil with fewer than two sessions.
  public var differenceDeviation: Double? {
    let differences = zip(reference, coder).map { $1 - $0 }
    guard differences.count > 1, let mean = differences.mean() else { return nil }
    let squares = differences.map { ($0 - mean) * ($0 - mean) }.accurateSum()
    return (squares / Double(differences.count - 1)).squareRoot()
  }

  /// Bland and Altman's limits: bias ± z(.975), about 1.96, standard deviations of the
  /// differences.
  public var limitsOfAgreement: ClosedRange<Double>? {
    guard let deviation = differenceDeviation, let bias = bias().value else { return nil }
    let z = NormalDistribution.quantile(0.975)
    return (bias - z * deviation)...(bias + z * deviation)
  }

  /// How much the difference grows with the score: the least-squares slope of coder less reference
  /// on their mean, with its t interval.
  ///
  /// Undefined where all sessions have one mean (`zeroVariance`) or there are fewer than three
  /// (`tooFew`).
  public func slopeOnMean() -> Estimate { slope.estimate }

  /// The two-sided p of a true slope of 0; nil where the slope or its error is undefined.
  public var slopeProbability: Double? { slope.probability }

  private var slope: (estimate: Estimate, probability: Double?) {
    let count = reference.count
    let counts = Counts(units: count, sessions: count)
    let method = "slope of the difference on the mean"
    let flags: Set<Flag> = count < 10 ? [.fewSessions] : []
    func undefined(_ reason: UndefinedReason) -> (Estimate, Double?) {
      (Estimate(undefined: reason, counts: counts, method: method, flags: flags), nil)
    }
    let means = zip(reference, coder).map { ($0 + $1) / 2 }
    let differences = zip(reference, coder).map { $1 - $0 }
    guard let line = PairedMoments(means, differences) else { return undefined(.noData) }
    guard count > 2 else { return undefined(.tooFew) }
    guard line.xx > 0 else { return undefined(.zeroVariance) }
    let slope = line.xy / line.xx
    let degrees = Double(count - 2)
    let residual = max(0, line.yy - slope * line.xy) / degrees
    let error = (residual / line.xx).squareRoot()
    guard error > 1e-14 else {
      return (
        Estimate(
          slope, standardError: 0, intervalUndefined: .zeroVariance, counts: counts,
          method: method, flags: flags), nil
      )
    }
    let half = error * BetaDistribution.studentQuantile(0.975, degreesOfFreedom: degrees)
    return (
      Estimate(
        slope, standardError: error, interval: (slope - half)...(slope + half), counts: counts,
        method: method, flags: flags),
      BetaDistribution.studentTwoTailed(slope / error, degreesOfFreedom: degrees)
    )
  }
}
