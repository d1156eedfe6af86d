import RapportReliability

/// Figures for reading on a terminal: two decimals, a plain hyphen for minus.
enum FigureText {
  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite, abs(value) < 1e12 else { return "" }
    let hundredths = Int((abs(value) * 100).rounded())
    let rest = hundredths % 100
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

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

  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
