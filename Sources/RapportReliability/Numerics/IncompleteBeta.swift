/// The regularised incomplete beta function.
package enum IncompleteBeta {
  /// I_x(a, b) by the continued fraction (Lentz), with the symmetry I_x(a, b) = 1 - I_1-x(b, a).
  package static func value(a: Double, b: Double, x: Double) -> Double {
    value(a: a, b: b, x: x, complement: 1 - x)
  }

  /// The same, with 1 - x given apart, so that an x near 1 keeps its digits.
  package static func value(a: Double, b: Double, x: Double, complement y: Double) -> Double {
    guard a > 0, b > 0, x >= 0, x <= 1 else { return .nan }
    if x == 0 { return 0 }
    if y == 0 { return 1 }
    let front = Elementary.exp(
      a * Elementary.log(x) + b * Elementary.log(y) + Elementary.logGamma(a + b)
        - Elementary.logGamma(a) - Elementary.logGamma(b))
    if x <= (a + 1) / (a + b + 2) { return front * fraction(a, b, x) / a }
    return 1 - front * fraction(b, a, y) / b
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func guarded(_ v: Double) -> Double { abs(v) < tiny ? tiny : v }
    var c = 1.0
    var d = 1 / guarded(1 - (a + b) * x / (a + 1))
    var h = d
    for i in 1..<100_000 {
      let m = Double(i)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / guarded(1 + even * d)
      c = guarded(1 + even / c)
      h *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / guarded(1 + odd * d)
      c = guarded(1 + odd / c)
      let step = d * c
      h *= step
      if abs(step - 1) < 1e-16 { break }
    }
    return h
  }
}
