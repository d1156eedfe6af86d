import Foundation
import RapportReliability

/// A ratio of two counts with an interval over sessions.
enum RatioEstimate {
  /// X/Y over sessions.
  ///
  /// On the log scale the standard error is sqrt(S/(S-1) · sum of (x/X - y/Y)²), with Student's t
  /// of S - 1 degrees of freedom (statistics P1).
  static func ratio(_ sessions: [(x: Int, y: Int)]) -> Estimate {
    let method = "ratio of sums; interval on the log scale over sessions"
    let x = Double(sessions.reduce(0) { $0 + $1.x })
    let y = Double(sessions.reduce(0) { $0 + $1.y })
    let count = sessions.count
    let counts = Counts(units: Int(x + y), sessions: count, therapists: 1)
    guard y > 0 else {
      return Estimate(undefined: .zeroDenominator, counts: counts, method: method)
    }
    let flags: Set<Flag> = count < 10 ? [.fewSessions] : []
    guard x > 0 else {
      return Estimate(
        0, intervalUndefined: .noEvents, counts: counts, method: method, flags: flags)
    }
    guard count > 1 else {
      return Estimate(
        x / y, intervalUndefined: .oneSession, counts: counts, method: method, flags: flags)
    }
    let squares = sessions.reduce(0.0) {
      let difference = Double($1.x) / x - Double($1.y) / y
      return $0 + difference * difference
    }
    let error = (Double(count) / Double(count - 1) * squares).squareRoot()
    let reach =
      error * BetaDistribution.studentQuantile(0.975, degreesOfFreedom: Double(count - 1))
    return Estimate(
      x / y, interval: x / y * exp(-reach)...x / y * exp(reach), counts: counts, method: method,
      flags: flags)
  }
}
