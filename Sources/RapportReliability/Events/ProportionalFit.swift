/// Iterative proportional fitting (Deming and Stephan 1940): the table with given margins that is
/// as independent as its empty cells allow.
package enum ProportionalFit {
  /// Counts with the margins of `cells`, from 1 in each cell but the empty last one, until no
  /// margin is off by more than 1e-13 of the total; nil where that doesn't come about.
  package static func expected(_ cells: [[Double]], emptyCorner: Bool) -> [[Double]]? {
    let rows = cells.map { $0.accurateSum() }
    let columns = cells.indices.map { k in cells.map { $0[k] }.accurateSum() }
    let total = rows.accurateSum()
    let last = cells.count - 1
    var fit = cells.indices.map { i in
      cells.indices.map { emptyCorner && i == last && $0 == last ? 0 : 1.0 }
    }
    for _ in 0..<100_000 {
      for i in fit.indices {
        let sum = fit[i].accurateSum()
        for k in fit.indices { fit[i][k] *= sum > 0 ? rows[i] / sum : 0 }
      }
      for k in fit.indices {
        let sum = fit.map { $0[k] }.accurateSum()
        for i in fit.indices { fit[i][k] *= sum > 0 ? columns[k] / sum : 0 }
      }
      let errors = zip(fit, rows).map { abs($0.accurateSum() - $1) }
      if (errors.max() ?? 0) < 1e-13 * total { return fit }
    }
    return nil
  }
}
