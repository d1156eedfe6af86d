/// Intraclass correlations of a complete table, sessions by raters (Shrout and Fleiss 1979; McGraw
/// and Wong 1996).
public struct IntraclassCorrelation: Hashable, Sendable {
  /// What counts as agreement.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// ICC(1,1): each session has raters of its own.
    case oneWay
    /// ICC(A,1), Shrout and Fleiss' (2,1): a rater who always counts more is in disagreement.
    case agreement
    /// ICC(C,1), Shrout and Fleiss' (3,1): only the order and distance of sessions matter.
    case consistency
  }

  /// Whether the score in use is one rater's or the mean of all of them.
  public enum Score: String, Hashable, Sendable, CaseIterable {
    case single, average
  }

  /// The number of sessions.
  public let sessions: Int
  /// The number of raters.
  public let raters: Int
  /// The mean square between sessions, MSR.
  public let betweenSessions: Double
  /// The mean square between raters, MSC.
  public let betweenRaters: Double
  /// The mean square within sessions, MSW.
  public let withinSessions: Double
  /// The residual mean square, MSE.
  public let residual: Double
  private let problem: UndefinedReason?

  /// Computes the mean squares of complete rows; rows must be of one length.
  ///
  /// Sessions a rater left out must be dropped before, and the reader told how many.
  public init(_ rows: [[Double]]) throws(MalformedTable) {
    let k = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == k }) else {
      throw MalformedTable(description: "Each session needs a value from each of \(k) raters.")
    }
    let n = rows.count
    sessions = n
    raters = k
    guard n > 1, k > 1, let grand = rows.joined().map({ $0 }).mean() else {
      (betweenSessions, betweenRaters, withinSessions, residual) = (0, 0, 0, 0)
      problem = n == 0 ? .noData : k < 2 ? .noPairs : .oneSession
      return
    }
    let rowMeans = rows.map { $0.accurateSum() / Double(k) }
    let columnMeans = (0..<k).map { c in rows.map { $0[c] }.accurateSum() / Double(n) }
    func squares(_ values: [Double]) -> Double { values.map { $0 * $0 }.accurateSum() }
    let ssRows = Double(k) * squares(rowMeans.map { $0 - grand })
    let ssColumns = Double(n) * squares(columnMeans.map { $0 - grand })
    let ssWithin = squares(zip(rows, rowMeans).flatMap { row, mean in row.map { $0 - mean } })
    let ssResidual = squares(
      zip(rows, rowMeans).flatMap { row, mean in
        zip(row, columnMeans).map { $0 - mean - $1 + grand }
      })
    betweenSessions = ssRows / Double(n - 1)
    betweenRaters = ssColumns / Double(k - 1)
    withinSessions = ssWithin / Double(n * (k - 1))
    residual = ssResidual / Double((n - 1) * (k - 1))
    let scale = max(1, grand * grand) * Double(n * k) * 1e-24
    problem = ssRows + ssWithin <= scale ? .zeroVariance : nil
  }

  /// The correlation with its interval; undefined where nothing varies.
  ///
  /// With perfect agreement it is 1 and has no interval.
  public func estimate(_ form: Form = .agreement, _ score: Score = .single) -> Estimate {
    let counts = Counts(units: sessions * raters, sessions: sessions)
    let size = score == .single ? "1" : "k"
    let letter = form == .oneWay ? "1" : form == .agreement ? "A" : "C"
    let method = "ICC(\(letter),\(size))"
    let flags: Set<Flag> = sessions < 10 ? [.fewSessions] : []
    if let problem {
      return Estimate(undefined: problem, counts: counts, method: method, flags: flags)
    }
    let value = value(form, score)
    let error = form == .oneWay ? withinSessions : residual
    // Rounding leaves a little of what should be 0.
    guard error > 1e-14 * betweenSessions else {
      return Estimate(
        value, intervalUndefined: .zeroVariance, counts: counts, method: method, flags: flags)
    }
    let limits = form == .agreement ? agreementLimits() : ratioLimits(form)
    func stepUp(_ x: Double) -> Double {
      score == .single ? x : Double(raters) * x / (1 + Double(raters - 1) * x)
    }
    let (low, high) = (stepUp(limits.low), stepUp(limits.high))
    guard low <= high else {
      return Estimate(
        value, intervalUndefined: .notConverged, counts: counts, method: method, flags: flags)
    }
    return Estimate(value, interval: low...high, counts: counts, method: method, flags: flags)
  }

  /// The standard error of measurement: √MSW, √MSE or √(MSE + max(0, MSC - MSE) / n).
  public func standardErrorOfMeasurement(_ form: Form = .agreement) -> Double? {
    guard problem == nil else { return nil }
    return switch form {
    case .oneWay: withinSessions.squareRoot()
    case .consistency: residual.squareRoot()
    case .agreement:
      (residual + max(0, betweenRaters - residual) / Double(sessions)).squareRoot()
    }
  }

  /// How much a session's score must change before the change is larger than measurement error:
  /// 1.96 √2 standard errors of measurement.
  public func smallestDetectableChange(_ form: Form = .agreement) -> Double? {
    standardErrorOfMeasurement(form).map {
      NormalDistribution.quantile(0.975) * 2.0.squareRoot() * $0
    }
  }

  private func value(_ form: Form, _ score: Score) -> Double {
    let k = score == .single ? Double(raters) : 1
    let error = form == .oneWay ? withinSessions : residual
    let raterPart =
      form == .agreement ? k * (betweenRaters - residual) / Double(sessions) : 0
    return (betweenSessions - error) / (betweenSessions + (k - 1) * error + raterPart)
  }

  /// Limits by the F ratio of MSR to the error.
  private func ratioLimits(_ form: Form) -> (low: Double, high: Double) {
    let (n, k) = (Double(sessions), Double(raters))
    let error = form == .oneWay ? withinSessions : residual
    let degrees = form == .oneWay ? n * (k - 1) : (n - 1) * (k - 1)
    let ratio = betweenSessions / error
    let low = ratio / BetaDistribution.fisherQuantile(0.975, n - 1, degrees)
    let high = ratio * BetaDistribution.fisherQuantile(0.975, degrees, n - 1)
    return ((low - 1) / (low + k - 1), (high - 1) / (high + k - 1))
  }

  /// Limits of ICC(A,1) with Satterthwaite's degrees of freedom (McGraw and Wong 1996, table 7).
  private func agreementLimits() -> (low: Double, high: Double) {
    let (n, k) = (Double(sessions), Double(raters))
    let r = value(.agreement, .single)
    let ratio = betweenRaters / residual
    let b = n * (1 + (k - 1) * r) - k * r
    let a = k * r * ratio
    let degrees = (n - 1) * (k - 1) * (a + b) * (a + b) / ((n - 1) * a * a + b * b)
    let f1 = BetaDistribution.fisherQuantile(0.975, n - 1, degrees)
    let f2 = BetaDistribution.fisherQuantile(0.975, degrees, n - 1)
    let columns = k * betweenRaters + (k * n - k - n) * residual
    let low = n * (betweenSessions - f1 * residual) / (f1 * columns + n * betweenSessions)
    let high = n * (f2 * betweenSessions - residual) / (columns + n * f2 * betweenSessions)
    return (low, high)
  }
}
