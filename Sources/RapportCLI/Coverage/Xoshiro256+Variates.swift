import RapportReliability

extension Xoshiro256 {
  /// A standard normal number: Marsaglia's polar method.
  mutating func normal() -> Double {
    while true {
      let x = 2 * unit() - 1
      let y = 2 * unit() - 1
      let s = x * x + y * y
      if s > 0, s < 1 { return x * (-2 * Elementary.log(s) / s).squareRoot() }
    }
  }

  /// A gamma number of rate 1: Marsaglia and Tsang (2000).
  mutating func gamma(shape: Double) -> Double {
    if shape < 1 {
      let u = unit()
      return gamma(shape: shape + 1) * Elementary.exp(Elementary.log(u) / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
      if v > 0, Elementary.log(unit()) < 0.5 * x * x + d - d * v + d * Elementary.log(v) {
        return d * v
      }
    }
  }

  /// A beta number.
  mutating func beta(_ a: Double, _ b: Double) -> Double {
    let x = gamma(shape: a)
    return x / (x + gamma(shape: b))
  }

  /// A Poisson number: gaps of exponential length counted.
  mutating func poisson(mean: Double) -> Int {
    var count = 0
    var time = -Elementary.log(1 - unit())
    while time < mean {
      count += 1
      time -= Elementary.log(1 - unit())
    }
    return count
  }

  /// A binomial number.
  mutating func binomial(_ draws: Int, share: Double) -> Int {
    (0..<draws).count { _ in unit() < share }
  }
}
