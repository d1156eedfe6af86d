/// A reference's and a coder's score of the same sessions.
public struct PairedScores: Hashable, Sendable {
  /// The reference's scores.
  public let reference: [Double]
  /// The coder's scores, session by session.
  public let coder: [Double]

  /// Makes pairs.
  ///
  /// Throws where the numbers differ.
  public init(reference: [Double], coder: [Double]) throws(MalformedTable) {
    guard reference.count == coder.count else {
      throw MalformedTable(
        description: "\(reference.count) reference scores can't be paired with \(coder.count).")
    }
    self.reference = reference
    self.coder = coder
  }

  /// Makes pairs of a reference's and a coder's score.
  package init(pairs: [(reference: Double, coder: Double)]) {
    reference = pairs.map(\.reference)
    coder = pairs.map(\.coder)
  }

  /// The intraclass correlation of the pairs; ICC(A,1) unless told otherwise.
  public func intraclassCorrelation(
    _ form: IntraclassCorrelation.Form = .agreement
  ) -> Estimate {
    let rows = zip(reference, coder).map { [$0, $1] }
    guard let icc = try? IntraclassCorrelation(rows) else {
      return Estimate(undefined: .noData, method: "ICC")
    }
    return icc.estimate(form)
  }

  /// Pearson's r with Fisher's interval; it says nothing about how far the scores lie apart.
  public func pearsonCorrelation() -> Estimate {
    let counts = Counts(units: reference.count, sessions: reference.count)
    let method = "Pearson's r, Fisher interval"
    let flags: Set<Flag> = reference.count < 10 ? [.fewSessions] : []
    guard let moments = Moments(self), reference.count > 1 else {
      return Estimate(
        undefined: reference.isEmpty ? .noData : .oneSession, counts: counts, method: method,
        flags: flags)
    }
    guard moments.xx > 0, moments.yy > 0 else {
      return Estimate(undefined: .zeroVariance, counts: counts, method: method, flags: flags)
    }
    let r = max(-1, min(1, moments.xy / (moments.xx * moments.yy).squareRoot()))
    guard reference.count > 3, abs(r) < 1 - 1e-12 else {
      let reason: UndefinedReason = reference.count > 3 ? .zeroVariance : .tooFew
      return Estimate(
        r, intervalUndefined: reason, counts: counts, method: method, flags: flags)
    }
    let z = 0.5 * Elementary.log((1 + r) / (1 - r))
    let half = NormalDistribution.quantile(0.975) / Double(reference.count - 3).squareRoot()
    func back(_ z: Double) -> Double { 1 - 2 / (Elementary.exp(2 * z) + 1) }
    return Estimate(
      r, interval: back(z - half)...back(z + half), counts: counts, method: method,
      flags: flags)
  }

  /// Lin's concordance correlation (1989), with population moments:
  /// 2 s_xy / (s_xx + s_yy + (x̄ - ȳ)²).
  public func concordance() -> Estimate {
    let counts = Counts(units: reference.count, sessions: reference.count)
    let method = "Lin's concordance"
    guard let moments = Moments(self) else {
      return Estimate(undefined: .noData, counts: counts, method: method)
    }
    let below = moments.xx + moments.yy + moments.difference * moments.difference
    guard below > 0 else {
      return Estimate(undefined: .zeroVariance, counts: counts, method: method)
    }
    return Estimate(2 * moments.xy / below, counts: counts, method: method)
  }

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
}

/// Population variances and covariance of the pairs.
private struct Moments {
  var xx = 0.0
  var yy = 0.0
  var xy = 0.0
  var difference = 0.0

  init?(_ pairs: PairedScores) {
    guard let mx = pairs.reference.mean(), let my = pairs.coder.mean() else { return nil }
    let n = Double(pairs.reference.count)
    xx = pairs.reference.map { ($0 - mx) * ($0 - mx) }.accurateSum() / n
    yy = pairs.coder.map { ($0 - my) * ($0 - my) }.accurateSum() / n
    xy = zip(pairs.reference, pairs.coder).map { ($0 - mx) * ($1 - my) }.accurateSum() / n
    difference = mx - my
  }
}
