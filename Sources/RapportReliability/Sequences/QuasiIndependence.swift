/// What to expect of a lag table whose codes can't follow themselves, such as merged turns.
///
/// Expected counts by iterative proportional fitting with an empty diagonal (Goodman 1968).
public struct QuasiIndependence: Hashable, Sendable {
  private let counts: [[Int]]
  /// Expected counts, 0 on the diagonal; nil where the fitting found no answer.
  private let fitted: [[Double]]?

  /// Fits a table; what stands on its diagonal is left out.
  public init(_ table: LagTable) {
    counts = table.counts.indices.map { row in
      table.counts.indices.map { $0 == row ? 0 : table.counts[row][$0] }
    }
    fitted = Self.fit(counts)
  }

  /// The count to expect; nil on the diagonal and where there is no fit.
  public func expected(from given: Int, to target: Int) -> Double? {
    given == target ? nil : fitted?[given][target]
  }

  /// Degrees of freedom: (K-1)² - K.
  public var degreesOfFreedom: Int { (counts.count - 1) * (counts.count - 1) - counts.count }

  /// The likelihood ratio G² of quasi-independence.
  ///
  /// Undefined (`tooFew`) for fewer than four codes' worth of freedom, (`notConverged`) without fit.
  public var likelihoodRatio: Estimate {
    let method = "likelihood ratio of quasi-independence"
    let units = Counts(units: counts.reduce(0) { $0 + $1.reduce(0, +) })
    guard degreesOfFreedom > 0 else {
      return Estimate(undefined: .tooFew, counts: units, method: method)
    }
    guard let fitted else {
      return Estimate(undefined: .notConverged, counts: units, method: method)
    }
    var terms: [Double] = []
    for row in counts.indices {
      for column in counts.indices where counts[row][column] > 0 {
        let count = Double(counts[row][column])
        terms.append(2 * count * Elementary.log(count / fitted[row][column]))
      }
    }
    return Estimate(terms.accurateSum(), counts: units, method: method)
  }

  /// How far each count lies from the expected one, in standard errors: (n-e)/√(e(1-h)), h being
  /// the leverage of the Poisson log-linear fit; nil on the diagonal and where there is no fit.
  public var adjustedResiduals: [[Double?]] {
    let nothing = counts.map { $0.map { _ in Double?.none } }
    guard let fitted, let inverse = Self.information(fitted).map({ $0.inverse }) else {
      return nothing
    }
    return counts.indices.map { row in
      counts.indices.map { column -> Double? in
        let expected = fitted[row][column]
        guard row != column, expected > 0 else { return nil }
        let design = Self.design(row, column, categories: counts.count)
        let variance = design.reduce(0.0) { sum, i in
          design.reduce(sum) { $0 + inverse[i][$1] }
        }
        let spread = expected * (1 - expected * variance)
        guard spread > 1e-12 else { return nil }
        return (Double(counts[row][column]) - expected) / spread.squareRoot()
      }
    }
  }

  /// The parameters that a cell has a 1 for: constant, row effect, column effect.
  private static func design(_ row: Int, _ column: Int, categories: Int) -> [Int] {
    var design = [0]
    if row > 0 { design.append(row) }
    if column > 0 { design.append(categories - 1 + column) }
    return design
  }

  /// X'WX of the log-linear model with row and column effects.
  private static func information(_ fitted: [[Double]]) -> CholeskyFactor? {
    let categories = fitted.count
    let size = 2 * categories - 1
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for row in fitted.indices {
      for column in fitted.indices where row != column {
        let design = design(row, column, categories: categories)
        for i in design {
          for j in design { matrix[i][j] += fitted[row][column] }
        }
      }
    }
    return CholeskyFactor(matrix)
  }

  private static func fit(_ counts: [[Int]]) -> [[Double]]? {
    let rows = counts.map { Double($0.reduce(0, +)) }
    let columns = counts.indices.map { column in Double(counts.reduce(0) { $0 + $1[column] }) }
    guard counts.count >= 3, !rows.contains(0), !columns.contains(0) else { return nil }
    var fitted = counts.indices.map { row in counts.indices.map { $0 == row ? 0.0 : 1.0 } }
    for _ in 0..<10_000 {
      for row in fitted.indices {
        let factor = rows[row] / fitted[row].reduce(0, +)
        for column in fitted.indices { fitted[row][column] *= factor }
      }
      var change = 0.0
      for column in fitted.indices {
        let factor = columns[column] / fitted.reduce(0) { $0 + $1[column] }
        change = max(change, abs(factor - 1))
        for row in fitted.indices { fitted[row][column] *= factor }
      }
      if change < 1e-13 { return fitted }
    }
    return nil
  }
}
