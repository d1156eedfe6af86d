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
    guard let moments = PairedMoments(self), reference.count > 1 else {
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
    guard let moments = PairedMoments(self) else {
      return Estimate(undefined: .noData, counts: counts, method: method)
    }
    let below = moments.xx + moments.yy + moments.difference * moments.difference
    guard below > 0 else {
      return Estimate(undefined: .zeroVariance, counts: counts, method: method)
    }
    return Estimate(2 * moments.xy / below, counts: counts, method: method)
  }
}
