import RapportReliability

/// Lines that differ between therapists, as a function of the Cholesky factor of their relative
/// covariance, (a 0; b c).
struct SlopeModel {
  struct Solution {
    var coefficients: [Double]
    var residualSum: Double
    var logDeterminants: Double
  }

  /// The sums of (1, time) and score of a therapist.
  private struct Sums {
    var zz = [[0.0, 0.0], [0.0, 0.0]]
    var zy = [0.0, 0.0]
    var yy = 0.0
  }

  private let sums: [Sums]
  private let points: Double
  var degreesOfFreedom: Double { points - 2 }

  init(_ therapists: [[RandomSlope.Point]]) {
    points = Double(therapists.reduce(0) { $0 + $1.count })
    sums = therapists.map { points in
      var sums = Sums()
      for point in points {
        let row = [1, point.time]
        sums.yy += point.score * point.score
        for i in 0..<2 {
          sums.zy[i] += row[i] * point.score
          for j in 0..<2 { sums.zz[i][j] += row[i] * row[j] }
        }
      }
      return sums
    }
  }

  func solve(_ factor: [Double]) -> Solution? {
    var a = [[0.0, 0.0], [0.0, 0.0]]
    var b = [0.0, 0.0]
    var c = 0.0
    var logs = 0.0
    for one in sums {
      guard let inner = inner(factor, one) else { return nil }
      logs += inner.factor.logDeterminant
      // With Λ'Z'Z and Λ'Z'y: X'V⁻¹X = Z'Z - (Λ'Z'Z)' M⁻¹ (Λ'Z'Z), as X = Z here.
      let solved = (0..<2).map { column in
        inner.factor.solve([inner.zz[0][column], inner.zz[1][column]])
      }
      let right = inner.factor.solve(inner.zy)
      c += one.yy - inner.zy[0] * right[0] - inner.zy[1] * right[1]
      for i in 0..<2 {
        b[i] += one.zy[i] - inner.zz[0][i] * right[0] - inner.zz[1][i] * right[1]
        for j in 0..<2 {
          a[i][j] += one.zz[i][j] - inner.zz[0][i] * solved[j][0] - inner.zz[1][i] * solved[j][1]
        }
      }
    }
    guard let cholesky = CholeskyFactor(a) else { return nil }
    let coefficients = cholesky.solve(b)
    let residual = c - coefficients[0] * b[0] - coefficients[1] * b[1]
    guard residual > 0 else { return nil }
    return Solution(
      coefficients: coefficients, residualSum: residual,
      logDeterminants: logs + cholesky.logDeterminant)
  }

  func deviance(_ solution: Solution) -> Double {
    let variance = solution.residualSum / degreesOfFreedom
    return degreesOfFreedom * (1 + Elementary.log(2 * Double.pi * variance))
      + solution.logDeterminants
  }

  func deviance(_ factor: [Double]) -> Double { solve(factor).map(deviance) ?? .infinity }

  /// Λ M⁻¹ Λ'Z'(y - Xb), height and slope of each therapist.
  func effects(_ factor: [Double], _ solution: Solution) -> [[Double]] {
    sums.map { one in
      guard let inner = inner(factor, one) else { return [0, 0] }
      let rest = (0..<2).map { i in
        inner.zy[i] - inner.zz[i][0] * solution.coefficients[0]
          - inner.zz[i][1] * solution.coefficients[1]
      }
      let u = inner.factor.solve(rest)
      return [factor[0] * u[0], factor[1] * u[0] + factor[2] * u[1]]
    }
  }

  /// Λ'Z'Z, Λ'Z'y and the factor of M = I + Λ'Z'ZΛ.
  private func inner(
    _ factor: [Double], _ one: Sums
  ) -> (zz: [[Double]], zy: [Double], factor: CholeskyFactor)? {
    let (a, b, c) = (factor[0], factor[1], factor[2])
    let zz = [
      (0..<2).map { a * one.zz[0][$0] + b * one.zz[1][$0] }, (0..<2).map { c * one.zz[1][$0] },
    ]
    let zy = [a * one.zy[0] + b * one.zy[1], c * one.zy[1]]
    let m = zz.enumerated().map { i, row in
      [row[0] * a + row[1] * b + (i == 0 ? 1 : 0), row[1] * c + (i == 1 ? 1 : 0)]
    }
    return CholeskyFactor(m).map { (zz, zy, $0) }
  }
}
