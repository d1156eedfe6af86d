/// Cohen's kappa (1960): agreement of two raters beyond what their margins would give by chance.
///
/// With p the table as shares, r and c its margins: po = Σ p_ii, pe = Σ r_i c_i,
/// kappa = (po - pe) / (1 - pe).
public struct CohensKappa: Hashable, Sendable {
  /// The share of units on which the raters agree; nil without units.
  public let observedAgreement: Double?
  /// The share on which they would agree by chance; nil without units.
  public let expectedAgreement: Double?
  /// Kappa, or why it is undefined; without an interval, which needs sessions
  /// (``SessionTables/jackknife(_:)``).
  public let estimate: Estimate
  /// The largest kappa these margins allow.
  public let maximum: Double?
  /// The large-sample standard error of Fleiss, Cohen and Everitt (1969).
  ///
  /// It takes units for independent, which utterances of a session are not: for comparison with
  /// other software only.
  public let naiveStandardError: Double?
  /// The same for a true kappa of 0.
  public let naiveStandardErrorAtZero: Double?

  init(cells: [[Int]], flags: Set<Flag> = []) {
    let units = cells.joined().reduce(0, +)
    let counts = Counts(units: units)
    let method = "Cohen's kappa"
    guard units > 0 else {
      (observedAgreement, expectedAgreement, maximum) = (nil, nil, nil)
      (naiveStandardError, naiveStandardErrorAtZero) = (nil, nil)
      estimate = Estimate(undefined: .noData, counts: counts, method: method, flags: flags)
      return
    }
    let shares = KappaShares(cells: cells, units: units)
    let (po, pe) = (shares.observed, shares.expected)
    observedAgreement = po
    expectedAgreement = pe
    guard 1 - pe >= 1e-12 else {
      (maximum, naiveStandardError, naiveStandardErrorAtZero) = (nil, nil, nil)
      estimate = Estimate(undefined: .oneCategory, counts: counts, method: method, flags: flags)
      return
    }
    let oneIsConstant = shares.rows.contains(1) || shares.columns.contains(1)
    estimate = Estimate(
      (po - pe) / (1 - pe), counts: counts, method: method,
      flags: oneIsConstant ? flags.union([.rareCode]) : flags)
    maximum = (zip(shares.rows, shares.columns).map(min).accurateSum() - pe) / (1 - pe)
    naiveStandardError = shares.standardError
    naiveStandardErrorAtZero = shares.standardErrorAtZero
  }
}

/// The shares that kappa and its variances are made of.
private struct KappaShares {
  let units: Double
  let cells: [[Double]]
  let rows: [Double]
  let columns: [Double]
  let observed: Double
  let expected: Double

  init(cells counts: [[Int]], units: Int) {
    let n = Double(units)
    self.units = n
    cells = counts.map { $0.map { Double($0) / n } }
    let rows = counts.map { Double($0.reduce(0, +)) / n }
    let columns = counts.indices.map { k in Double(counts.reduce(0) { $0 + $1[k] }) / n }
    observed = Double(counts.indices.reduce(0) { $0 + counts[$1][$1] }) / n
    expected = zip(rows, columns).map { $0 * $1 }.accurateSum()
    self.rows = rows
    self.columns = columns
  }

  /// { Σ p_ij [w_ij(1-pe) - (c_i + r_j)(1-po)]² - (po pe - 2pe + po)² } / { n (1-pe)⁴ }, its root.
  var standardError: Double {
    var sum = NeumaierSum()
    for i in rows.indices {
      for j in columns.indices {
        let term = (i == j ? 1 - expected : 0) - (columns[i] + rows[j]) * (1 - observed)
        sum.add(cells[i][j] * term * term)
      }
    }
    let correction = observed * expected - 2 * expected + observed
    let variance = (sum.value - correction * correction) / (units * power(1 - expected, 4))
    return max(0, variance).squareRoot()
  }

  /// { Σ r_i c_j [w_ij - (c_i + r_j)]² - pe² } / { n (1-pe)² }, its root.
  var standardErrorAtZero: Double {
    var sum = NeumaierSum()
    for i in rows.indices {
      for j in columns.indices {
        let term = (i == j ? 1 : 0) - (columns[i] + rows[j])
        sum.add(rows[i] * columns[j] * term * term)
      }
    }
    let variance = (sum.value - expected * expected) / (units * power(1 - expected, 2))
    return max(0, variance).squareRoot()
  }

  private func power(_ x: Double, _ n: Int) -> Double { (0..<n).reduce(1) { y, _ in y * x } }
}

extension ConfusionTable {
  /// Cohen's kappa with everything it is made of.
  public var kappa: CohensKappa { CohensKappa(cells: counts) }

  /// Cohen's kappa (1960); undefined where both raters used one and the same category.
  public func cohensKappa() -> Estimate { kappa.estimate }
}

extension BinaryTable {
  /// Cohen's kappa with everything it is made of.
  public var kappa: CohensKappa {
    CohensKappa(cells: [[both, referenceOnly], [coderOnly, neither]], flags: flags)
  }

  /// Cohen's kappa (1960); undefined where both raters used one and the same category.
  public func cohensKappa() -> Estimate { kappa.estimate }
}
