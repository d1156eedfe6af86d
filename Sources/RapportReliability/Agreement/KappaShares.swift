/// The shares that kappa and its variances are made of.
struct KappaShares {
  let rows: [Double]
  let columns: [Double]
  let observed: Double
  let expected: Double
  private let units: Double
  private let cells: [[Double]]
  private let weights: [[Double]]

  init(cells counts: [[Int]], units: Int, weights kind: AgreementWeights) {
    let n = Double(units)
    let places = counts.indices
    let weights = kind.table(counts.count)
    let rows = counts.map { Double($0.reduce(0, +)) / n }
    let columns = places.map { k in Double(counts.reduce(0) { $0 + $1[k] }) / n }
    observed =
      places.flatMap { i in places.map { weights[i][$0] * Double(counts[i][$0]) } }
      .accurateSum() / n
    expected =
      places.flatMap { i in places.map { weights[i][$0] * (rows[i] * columns[$0]) } }
      .accurateSum()
    cells = counts.map { $0.map { Double($0) / n } }
    self.units = n
    self.weights = weights
    self.rows = rows
    self.columns = columns
  }

  /// W_i = Σ_j w_ij c_j for each row.
  private var rowWeights: [Double] {
    weights.map { zip($0, columns).map { $0 * $1 }.accurateSum() }
  }

  /// W_j = Σ_i w_ij r_i for each column.
  private var columnWeights: [Double] {
    columns.indices.map { j in
      rows.indices.map { weights[$0][j] * rows[$0] }.accurateSum()
    }
  }

  /// { Σ p_ij [w_ij(1-pe) - (W_i + W_j)(1-po)]² - (po pe - 2pe + po)² } / { n (1-pe)⁴ }, its root.
  var standardError: Double {
    let (rowWeights, columnWeights) = (rowWeights, columnWeights)
    var sum = NeumaierSum()
    for i in rows.indices {
      for j in columns.indices {
        let chance = (rowWeights[i] + columnWeights[j]) * (1 - observed)
        let term = weights[i][j] * (1 - expected) - chance
        // Squared first, as other software does: where the variance is 0 the rounding shows.
        sum.add(cells[i][j] * (term * term))
      }
    }
    let correction = observed * expected - 2 * expected + observed
    let variance = (sum.value - correction * correction) / (units * power(1 - expected, 4))
    return max(0, variance).squareRoot()
  }

  /// { Σ r_i c_j [w_ij - (W_i + W_j)]² - pe² } / { n (1-pe)² }, its root.
  var standardErrorAtZero: Double {
    let (rowWeights, columnWeights) = (rowWeights, columnWeights)
    var sum = NeumaierSum()
    for i in rows.indices {
      for j in columns.indices {
        let term = weights[i][j] - (rowWeights[i] + columnWeights[j])
        sum.add(rows[i] * columns[j] * (term * term))
      }
    }
    let variance = (sum.value - expected * expected) / (units * power(1 - expected, 2))
    return max(0, variance).squareRoot()
  }

  private func power(_ x: Double, _ n: Int) -> Double { (0..<n).reduce(1) { y, _ in y * x } }
}
