/// p values of a family of tests, adjusted for their number.
public enum AdjustedP {
  /// Holm's step-down method (1979): the chance of any false finding in the family, for
  /// confirmatory tests.
  public static func holm(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var adjusted = values
    var highest = 0.0
    for (rank, index) in order.enumerated() {
      highest = max(highest, min(1, Double(values.count - rank) * values[index]))
      adjusted[index] = highest
    }
    return adjusted
  }

  /// Benjamini and Hochberg's method (1995): the share of false findings among the findings, for
  /// research tables within a declared family.
  public static func benjaminiHochberg(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] > values[$1] }
    var adjusted = values
    var lowest = 1.0
    for (rank, index) in order.enumerated() {
      let factor = Double(values.count) / Double(values.count - rank)
      lowest = min(lowest, factor * values[index])
      adjusted[index] = lowest
    }
    return adjusted
  }
}
