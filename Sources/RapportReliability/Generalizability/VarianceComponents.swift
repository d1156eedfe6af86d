/// How much of a score's variance belongs to therapists, to their sessions and to raters, and how
/// dependable a therapist's mean is: a generalizability study and its D study (Brennan 2001).
///
/// Sessions are nested in therapists; raters, where there are any, rate every session. Components
/// are the solutions of the expected mean squares. A component below 0 counts as 0 in the
/// coefficients and stays as it is in ``raw``.
public struct VarianceComponents: Hashable, Sendable {
  /// A component each, in squared units of the score.
  public struct Values: Hashable, Sendable {
    /// Therapists: what a profile wants to tell apart.
    public var therapist: Double
    /// Sessions within therapists; without a facet of raters the error is part of it.
    public var session: Double
    /// Raters: how much stricter some are than others.
    public var rater: Double
    /// Raters who are stricter with some therapists.
    public var therapistRater: Double
    /// What is left: raters who are stricter in some sessions, and error.
    public var residual: Double

    /// Makes components; raters count for nothing where they are left out.
    public init(
      therapist: Double, session: Double, rater: Double = 0, therapistRater: Double = 0,
      residual: Double = 0
    ) {
      self.therapist = therapist
      self.session = session
      self.rater = rater
      self.therapistRater = therapistRater
      self.residual = residual
    }

    fileprivate var withoutNegatives: Values {
      Values(
        therapist: max(0, therapist), session: max(0, session), rater: max(0, rater),
        therapistRater: max(0, therapistRater), residual: max(0, residual))
    }
  }

  /// The solutions of the expected mean squares, which can be below 0.
  public let raw: Values
  /// The components that the coefficients use: ``raw`` with 0 in place of what is below.
  public let values: Values
  /// What the study rests on.
  public let counts: Counts

  /// Uses components that are known, from another program for example.
  public init(_ values: Values, counts: Counts = Counts()) {
    raw = values
    self.values = values.withoutNegatives
    self.counts = counts
  }

  /// The coefficient for comparing therapists, G = s²t / (s²t + δ), of a mean over so many sessions
  /// and raters.
  ///
  /// δ = s²s:t/nₛ + s²tr/nᵣ + s²e/(nₛ nᵣ). It is 0, with a flag, where therapists don't differ, and
  /// undefined (`zeroVariance`) where nothing varies.
  public func generalizability(sessions: Int, raters: Int = 1) -> Estimate {
    coefficient(
      error: relativeError(Double(sessions), Double(raters)), sessions: sessions, raters: raters,
      method: "generalizability coefficient, expected mean squares")
  }

  /// The coefficient for holding a therapist's mean against a threshold, Phi = s²t / (s²t + Δ).
  ///
  /// Δ = δ + s²r/nᵣ: that raters are strict matters too.
  public func dependability(sessions: Int, raters: Int = 1) -> Estimate {
    coefficient(
      error: relativeError(Double(sessions), Double(raters)) + values.rater / Double(raters),
      sessions: sessions, raters: raters,
      method: "dependability coefficient, expected mean squares")
  }

  /// The D study: how many sessions a mean needs for a dependability of `target`.
  ///
  /// Nil where no number of sessions is enough: therapists don't differ, or raters set the limit.
  public func sessionsNeeded(for target: Double, raters: Int = 1) -> Int? {
    guard target > 0, target < 1, raters > 0, values.therapist > 0 else { return nil }
    let raterError = (values.therapistRater + values.rater) / Double(raters)
    let allowed = values.therapist * (1 - target) / target - raterError
    guard allowed > 0 else { return nil }
    let needed = (values.session + values.residual / Double(raters)) / allowed
    guard needed < 1e9 else { return nil }
    // A number that is whole but for rounding is not raised to the next.
    return max(1, Int((needed * (1 - 1e-12)).rounded(.up)))
  }

  private func relativeError(_ sessions: Double, _ raters: Double) -> Double {
    values.session / sessions + values.therapistRater / raters
      + values.residual / (sessions * raters)
  }

  private func coefficient(
    error: Double, sessions: Int, raters: Int, method: String
  ) -> Estimate {
    let flags: Set<Flag> = values.therapist == 0 ? [.noHeterogeneity, .boundary] : []
    guard sessions > 0, raters > 0 else {
      return Estimate(undefined: .noData, counts: counts, method: method)
    }
    guard values.therapist + error > 0 else {
      return Estimate(undefined: .zeroVariance, counts: counts, method: method)
    }
    return Estimate(
      values.therapist / (values.therapist + error), counts: counts, method: method,
      flags: flags)
  }
}
