import RapportReliability

/// The likelihood of therapists' event counts whose log rates differ normally, by Laplace's
/// approximation.
struct LaplacePoisson {
  /// Each therapist's events and exposure.
  let sums: [(y: Double, exposure: Double)]
  /// What does not depend on the parameters.
  let constant: Double

  func deviance(logRate: Double, deviation: Double) -> Double {
    let logs = sums.map { one in
      let u = mode(one, logRate: logRate, deviation: deviation)
      let eta = logRate + deviation * u
      let mean = one.exposure * Elementary.exp(eta)
      return one.y * eta - mean - u * u / 2
        - Elementary.log1p(deviation * deviation * mean) / 2
    }.accurateSum()
    return -2 * (logs + constant)
  }

  /// The likeliest standardised effect of a therapist: Newton's method on a concave function.
  func mode(
    _ one: (y: Double, exposure: Double), logRate: Double, deviation: Double
  ) -> Double {
    var u = 0.0
    for _ in 0..<100 {
      let mean = one.exposure * Elementary.exp(logRate + deviation * u)
      let step =
        (deviation * (one.y - mean) - u) / (1 + deviation * deviation * mean)
      u += max(-2, min(2, step))
      if abs(step) < 1e-12 { break }
    }
    return u
  }
}
