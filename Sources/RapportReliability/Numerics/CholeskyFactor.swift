/// The Cholesky factor of a small symmetric positive definite matrix: A = L Lᵀ.
package struct CholeskyFactor: Sendable {
  private let lower: [[Double]]

  /// Nil where the matrix is not positive definite, within rounding.
  package init?(_ matrix: [[Double]]) {
    let size = matrix.count
    var lower = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for i in 0..<size {
      for j in 0...i {
        var sum = matrix[i][j]
        for k in 0..<j { sum -= lower[i][k] * lower[j][k] }
        if i == j {
          guard sum > 1e-12 * abs(matrix[i][i]), sum.isFinite else { return nil }
          lower[i][i] = sum.squareRoot()
        } else {
          lower[i][j] = sum / lower[j][j]
        }
      }
    }
    self.lower = lower
  }

  /// log |A|.
  package var logDeterminant: Double {
    2 * lower.indices.map { Elementary.log(lower[$0][$0]) }.accurateSum()
  }

  /// The x of A x = b.
  package func solve(_ right: [Double]) -> [Double] {
    var x = forward(right)
    for i in x.indices.reversed() {
      for k in x.indices where k > i { x[i] -= lower[k][i] * x[k] }
      x[i] /= lower[i][i]
    }
    return x
  }

  /// vᵀ A⁻¹ v.
  package func quadraticForm(_ v: [Double]) -> Double {
    forward(v).reduce(0) { $0 + $1 * $1 }
  }

  /// A⁻¹.
  package var inverse: [[Double]] {
    lower.indices.map { column in
      solve(lower.indices.map { $0 == column ? 1 : 0 })
    }
  }

  private func forward(_ right: [Double]) -> [Double] {
    var x = right
    for i in x.indices {
      for k in 0..<i { x[i] -= lower[i][k] * x[k] }
      x[i] /= lower[i][i]
    }
    return x
  }
}
