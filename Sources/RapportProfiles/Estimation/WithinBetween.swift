public import RapportReliability

/// Takes a covariate apart into what differs within therapists and what differs between them.
public enum WithinBetween {
  /// The same cases with a column replaced by two at the end: its difference from the therapist's
  /// mean (within), and that mean (between).
  public static func split(
    _ therapists: [[RandomIntercept.Case]], column: Int
  ) -> [[RandomIntercept.Case]] {
    therapists.map { cases in
      let mean = cases.map { $0.covariates[column] }.mean() ?? 0
      return cases.map { one in
        var covariates = one.covariates
        let value = covariates.remove(at: column)
        covariates += [value - mean, mean]
        return RandomIntercept.Case(one.outcome, covariates: covariates)
      }
    }
  }

  /// The contextual effect: between less within, with a t interval.
  ///
  /// Above 0 where a therapist's usual level goes with outcome beyond what the same difference does
  /// within therapists. The fit must come from ``split(_:column:)``.
  public static func contextual(_ fit: RandomIntercept) -> Estimate {
    let last = fit.coefficients.count - 1
    let method = "contextual effect, between less within; REML"
    guard last > 1, let between = fit.coefficients[last].value,
      let within = fit.coefficients[last - 1].value, fit.covariances.count > last
    else {
      let reason = fit.therapistShare.undefined ?? .tooFew
      return Estimate(undefined: reason, counts: fit.therapistShare.counts, method: method)
    }
    let v = fit.covariances
    let error =
      (v[last][last] + v[last - 1][last - 1] - 2 * v[last][last - 1]).squareRoot()
    let counts = fit.therapistShare.counts
    let freedom = Double(counts.therapists - 2)
    guard freedom >= 1, error.isFinite else {
      return Estimate(
        between - within, intervalUndefined: .tooFew, counts: counts, method: method)
    }
    let t = BetaDistribution.studentQuantile(0.975, degreesOfFreedom: freedom)
    let effect = between - within
    return Estimate(
      effect, standardError: error, interval: (effect - t * error)...(effect + t * error),
      counts: counts, method: method, flags: fit.therapistShare.flags)
  }
}

extension RandomIntercept {
  /// The share of therapists' variance that covariates explain: 1 less the variance here by the
  /// variance of a model without them.
  ///
  /// It can be below 0. Undefined (`zeroDenominator`) where therapists don't differ to begin with.
  public func explained(comparedWith other: RandomIntercept) -> Estimate {
    let method = "therapist variance explained, REML"
    let counts = therapistShare.counts
    guard let here = therapistVariance, let there = other.therapistVariance else {
      return Estimate(
        undefined: therapistShare.undefined ?? other.therapistShare.undefined ?? .notConverged,
        counts: counts, method: method)
    }
    guard there > 0 else {
      return Estimate(undefined: .zeroDenominator, counts: counts, method: method)
    }
    return Estimate(1 - here / there, counts: counts, method: method)
  }
}
