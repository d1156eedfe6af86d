/// A ratio of two counts over sessions, such as reflections to questions: a ratio of sums, never
/// the mean of the sessions' ratios.
public struct CountRatio: Hashable, Sendable {
  /// The two counts of one session.
  public struct SessionCounts: Hashable, Sendable {
    /// What stands above the line.
    public var numerator: Int
    /// What stands below it.
    public var denominator: Int

    /// Makes the counts of a session.
    public init(_ numerator: Int, _ denominator: Int) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// The sessions.
  public var sessions: [SessionCounts]

  /// Makes a ratio.
  public init(sessions: [SessionCounts]) { self.sessions = sessions }

  /// X / Y with an interval on the log scale, sessions as clusters: se² = S/(S-1) Σ (x/X - y/Y)²,
  /// t(S-1).
  ///
  /// The standard error is that of the logarithm. A ratio of 0 has no interval.
  public func estimate() -> Estimate {
    let x = sessions.reduce(0) { $0 + $1.numerator }
    let y = sessions.reduce(0) { $0 + $1.denominator }
    let count = sessions.count
    let counts = Counts(units: x + y, sessions: count)
    let method = "ratio of sums, session-clustered interval on the log scale"
    let flags: Set<Flag> = count < 10 ? [.fewSessions] : []
    guard y > 0 else {
      return Estimate(undefined: .zeroDenominator, counts: counts, method: method, flags: flags)
    }
    let ratio = Double(x) / Double(y)
    func without(_ reason: UndefinedReason, error: Double? = nil) -> Estimate {
      Estimate(
        ratio, standardError: error, intervalUndefined: reason, counts: counts, method: method,
        flags: flags)
    }
    guard count > 1 else { return without(.oneSession) }
    guard x > 0 else { return without(.noEvents) }
    let squares = sessions.map { session in
      let d = Double(session.numerator) / Double(x) - Double(session.denominator) / Double(y)
      return d * d
    }.accurateSum()
    let error = (Double(count) / Double(count - 1) * squares).squareRoot()
    guard error > 1e-12 else { return without(.zeroVariance, error: 0) }
    let t = BetaDistribution.studentQuantile(0.975, degreesOfFreedom: Double(count - 1))
    return Estimate(
      ratio, standardError: error,
      interval: (ratio * Elementary.exp(-t * error))...(ratio * Elementary.exp(t * error)),
      counts: counts, method: method, flags: flags)
  }
}
