/// The first and second derivatives of log Γ: recurrence up to x >= 10, then the asymptotic series
/// (Abramowitz and Stegun 6.3.18, 6.4.12).
///
/// For x > 0.
package enum Polygamma {
  /// ψ(x).
  package static func digamma(_ x: Double) -> Double {
    guard x > 0 else { return .nan }
    var x = x
    var shift = 0.0
    while x < 10 {
      shift -= 1 / x
      x += 1
    }
    let r = 1 / (x * x)
    let tail =
      r * (1.0 / 12 - r * (1.0 / 120 - r * (1.0 / 252 - r * (1.0 / 240 - r * (1.0 / 132)))))
    return shift + Elementary.log(x) - 0.5 / x - tail
  }

  /// ψ'(x).
  package static func trigamma(_ x: Double) -> Double {
    guard x > 0 else { return .nan }
    var x = x
    var shift = 0.0
    while x < 10 {
      shift += 1 / (x * x)
      x += 1
    }
    let r = 1 / (x * x)
    let tail =
      r * (1.0 / 6 - r * (1.0 / 30 - r * (1.0 / 42 - r * (1.0 / 30 - r * (5.0 / 66)))))
    return shift + 1 / x + r / 2 + tail / x
  }
}
