/// The regularised incomplete gamma functions.
package enum IncompleteGamma {
  /// P(a, x): series for x < a + 1, otherwise 1 - Q by the continued fraction (Lentz).
  package static func lower(a: Double, x: Double) -> Double {
    guard a > 0, x >= 0 else { return .nan }
    if x == 0 { return 0 }
    if x == .infinity { return 1 }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
  }

  /// Q(a, x) = 1 - P(a, x), without cancellation.
  package static func upper(a: Double, x: Double) -> Double {
    guard a > 0, x >= 0 else { return .nan }
    if x == 0 { return 1 }
    if x == .infinity { return 0 }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
  }

  private static func front(_ a: Double, _ x: Double) -> Double {
    Elementary.exp(a * Elementary.log(x) - x - Elementary.logGamma(a))
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var n = a
    for _ in 0..<100_000 {
      n += 1
      term *= x / n
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum * front(a, x)
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / (abs(b) < tiny ? tiny : b)
    var h = d
    for i in 1..<100_000 {
      let k = -Double(i) * (Double(i) - a)
      b += 2
      d = k * d + b
      if abs(d) < tiny { d = tiny }
      c = b + k / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let step = d * c
      h *= step
      if abs(step - 1) < 1e-16 { break }
    }
    return h * front(a, x)
  }
}
