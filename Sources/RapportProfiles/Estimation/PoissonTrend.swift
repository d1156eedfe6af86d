public import RapportReliability

/// Whether a rate rises or falls over sessions: a quasi-Poisson regression of the log rate on time
/// (McCullagh and Nelder 1989).
///
/// Never fit it across a change of codebook or coder. First sessions that were chosen because they
/// were low rise by themselves (regression to the mean).
public struct PoissonTrend: Sendable {
  /// Log rate at time 0 and its change per unit of time; nil where there is no fit.
  public let coefficients: [Double]?
  /// Their standard errors if counts were Poisson.
  public let poissonErrors: [Double]
  /// Pearson's dispersion; nil with two sessions or fewer.
  public let dispersion: Double?
  /// The deviance.
  public let deviance: Double?
  private let counts: Counts

  /// Fits the trend.
  ///
  /// - Parameters:
  ///   - sessions: the counts, those without exposure left out.
  ///   - times: when each was, in sessions or months; 0, 1, 2 … where left out.
  public init(_ sessions: [SessionDispersion.SessionCount], times: [Double]? = nil) {
    let all = zip(sessions, times ?? sessions.indices.map(Double.init))
      .map { Datum(y: Double($0.events), exposure: $0.exposure, time: $1) }
    let data = all.filter { $0.exposure > 0 }
    let events = data.map(\.y).accurateSum()
    counts = Counts(units: Int(events), sessions: data.count)
    guard let fit = Self.fit(data, events: events) else {
      (coefficients, poissonErrors, dispersion, deviance) = (nil, [], nil, nil)
      return
    }
    coefficients = fit.coefficients
    let inverse = fit.information.inverse
    poissonErrors = [inverse[0][0].squareRoot(), inverse[1][1].squareRoot()]
    let expected = data.map { $0.expected(fit.coefficients) }
    let pearson = zip(data, expected).map { ($0.y - $1) * ($0.y - $1) / $1 }.accurateSum()
    dispersion = data.count > 2 ? pearson / Double(data.count - 2) : nil
    deviance =
      2
      * zip(data, expected).map { item, mean in
        (item.y > 0 ? item.y * Elementary.log(item.y / mean) : 0) - (item.y - mean)
      }.accurateSum()
  }

  /// The ratio by which the rate changes over so much time, with its interval.
  ///
  /// Standard errors grow with the root of the dispersion, at least 1; t with sessions - 2. Undefined
  /// (`tooFew`) with fewer than 6 sessions or 20 events: then only the points should be shown.
  public func ratio(per time: Double = 10) -> Estimate {
    let method = "quasi-Poisson trend of the log rate"
    guard counts.sessions >= 6, counts.units >= 20 else {
      return Estimate(undefined: .tooFew, counts: counts, method: method)
    }
    guard let coefficients, let dispersion else {
      return Estimate(undefined: .notConverged, counts: counts, method: method)
    }
    let error = poissonErrors[1] * max(1, dispersion).squareRoot() * time
    let t = BetaDistribution.studentQuantile(
      0.975, degreesOfFreedom: Double(counts.sessions - 2))
    let change = coefficients[1] * time
    return Estimate(
      Elementary.exp(change), standardError: error,
      interval: Elementary.exp(change - t * error)...Elementary.exp(change + t * error),
      counts: counts, method: method, flags: counts.sessions < 10 ? [.fewSessions] : [])
  }

  private struct Datum {
    var y: Double
    var exposure: Double
    var time: Double

    func expected(_ coefficients: [Double]) -> Double {
      exposure * Elementary.exp(coefficients[0] + coefficients[1] * time)
    }
  }

  /// Newton's method; nil without events or without two times.
  private static func fit(
    _ data: [Datum], events: Double
  ) -> (coefficients: [Double], information: CholeskyFactor)? {
    guard events > 0 else { return nil }
    let total = data.map(\.exposure).accurateSum()
    var b = [Elementary.log(events / total), 0]
    for round in 0..<100 {
      let expected = data.map { $0.expected(b) }
      var score = [0.0, 0.0]
      var information = [[0.0, 0.0], [0.0, 0.0]]
      for (item, mean) in zip(data, expected) {
        let row = [1, item.time]
        for i in 0..<2 {
          score[i] += (item.y - mean) * row[i]
          for j in 0..<2 { information[i][j] += mean * row[i] * row[j] }
        }
      }
      guard let factor = CholeskyFactor(information) else { return nil }
      let step = factor.solve(score)
      let length = max(abs(step[0]), abs(step[1]))
      guard length.isFinite, round < 99 else { return nil }
      if length < 1e-13 * (1 + abs(b[0])) { return (b, factor) }
      let brake = length > 2 ? 2 / length : 1
      b = [b[0] + brake * step[0], b[1] + brake * step[1]]
    }
    return nil
  }
}
