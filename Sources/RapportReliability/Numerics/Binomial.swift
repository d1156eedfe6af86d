/// The binomial distribution.
package enum Binomial {
  /// log P(X = k) of n draws.
  package static func logProbability(_ k: Int, of n: Int, share p: Double) -> Double {
    logChoose(n, k) + (k == 0 ? 0 : Double(k) * Elementary.log(p))
      + (k == n ? 0 : Double(n - k) * Elementary.log1p(-p))
  }

  /// P(X <= k).
  package static func cumulative(_ k: Int, of n: Int, share p: Double) -> Double {
    k < 0 ? 0 : k >= n ? 1 : IncompleteBeta.value(a: Double(n - k), b: Double(k) + 1, x: 1 - p)
  }

  /// The logarithm of the number of ways to choose k of n.
  package static func logChoose(_ n: Int, _ k: Int) -> Double {
    Elementary.logGamma(Double(n) + 1) - Elementary.logGamma(Double(k) + 1)
      - Elementary.logGamma(Double(n - k) + 1)
  }
}
