/// Numbers as text: the same text every time, on any machine and in any locale.
package enum Figure {
  /// The shortest text that reads back as the same number; whole numbers without a fraction.
  package static func plain(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return "\(value)"
  }

  /// Rounded to so many decimals, halves away from zero, with a true minus sign.
  package static func rounded(_ value: Double, _ decimals: Int = 1) -> String {
    rounded(value, decimals, minus: "\u{2212}")
  }

  /// Rounded to so many decimals, with a plain hyphen for minus: for terminals and the attributes of
  /// drawings.
  package static func ascii(_ value: Double, _ decimals: Int) -> String {
    rounded(value, decimals, minus: "-")
  }

  private static func rounded(_ value: Double, _ decimals: Int, minus: String) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "not defined" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && scaled > 0 ? minus : ""
    guard decimals > 0 else { return sign + String(scaled) }
    let fraction = String(scaled % scale)
    return sign + String(scaled / scale) + "."
      + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  /// A figure that is seldom above 1, without the zero before its point: `.71`.
  package static func withoutZero(_ figure: String) -> String {
    guard let point = figure.firstIndex(of: "."), figure[..<point].last == "0",
      !figure[..<point].dropLast().contains(where: \.isNumber)
    else { return figure }
    return String(figure[..<point].dropLast() + figure[point...])
  }

  /// A weight with its sign: `+0.50`.
  package static func signed(_ weight: Double) -> String {
    (weight > 0 ? "+" : "") + rounded(weight, 2)
  }

  /// A share from 0 to 1 as whole per cent: `42%`.
  package static func percent(_ share: Double) -> String { rounded(share * 100, 0) + "%" }

  /// Milliseconds from the start of a recording as `1:02:03` or `2:03`.
  package static func clock(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1000
    let pair = { (value: Int) in value < 10 ? "0\(value)" : String(value) }
    let tail = "\(pair(seconds % 60))"
    return seconds < 3600
      ? "\(seconds / 60):\(tail)" : "\(seconds / 3600):\(pair(seconds / 60 % 60)):\(tail)"
  }

  /// A count with its noun: `1 session`, `3 sessions`.
  package static func count(_ value: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(value) \(value == 1 ? noun : plural ?? noun + "s")"
  }

  /// Names as a list in a sentence: `A, B and C`.
  package static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
