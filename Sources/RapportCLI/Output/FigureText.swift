import RapportReliability
import RapportReports

/// Figures for reading on a terminal: two decimals, a plain hyphen for minus.
enum FigureText {
  /// `0.71`; empty where there is no number.
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return Figure.ascii(value, 2)
  }

  /// `.71`, for figures that are seldom above 1.
  static func short(_ value: Double) -> String { Figure.withoutZero(Figure.ascii(value, 2)) }

  /// `0.66 to 0.76`; empty where there is no interval.
  static func interval(_ estimate: Estimate) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    return "\(number(low)) to \(number(high))"
  }

  /// The value with its interval, or the reason why there is none.
  static func withInterval(_ estimate: Estimate) -> String {
    guard let value = estimate.value else { return estimate.sentence ?? "not defined" }
    if estimate.low != nil { return "\(number(value)) (\(interval(estimate)))" }
    return number(value) + (estimate.sentence.map { " (\($0))" } ?? "")
  }
}
