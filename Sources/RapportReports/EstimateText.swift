package import RapportReliability

/// Estimates in words.
package enum EstimateText {
  /// The value with its interval, such as `12.3 (8.1 to 17.9)`, or the reason why there is none.
  ///
  /// - Parameters:
  ///   - least: the smallest value there can be; a limit beyond it is cut, and it says so.
  ///   - most: the largest value there can be, likewise.
  package static func withInterval(
    _ estimate: Estimate, scale: Double = 1, unit: String = "", least: Double = -.infinity,
    most: Double = .infinity
  ) -> String {
    guard let value = estimate.value else { return sentence(of: estimate) }
    let text = Figure.rounded(value * scale) + unit
    guard let interval = estimate.interval else {
      return text + " (\(estimate.sentence ?? "no interval"))"
    }
    let low = max(interval.lowerBound, least) * scale
    let high = min(interval.upperBound, most) * scale
    let isCut = interval.upperBound > most || interval.lowerBound < least
    let note = isCut ? ", cut to what is possible" : ""
    return text + " (\(Figure.rounded(low)) to "
      + "\(Figure.rounded(high))\(note))"
  }

  /// Why there is no value.
  package static func sentence(of estimate: Estimate) -> String {
    estimate.sentence ?? "not defined"
  }
}
