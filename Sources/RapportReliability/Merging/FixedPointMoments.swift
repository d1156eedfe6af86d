/// Sums, and sums of squares and products, of several variables as whole numbers: shards add up to
/// the same figures in any order, and nothing is lost where values are large and alike.
///
/// Values are rounded to multiples of 1 / scale when they come in.
public struct FixedPointMoments: Hashable, Sendable {
  /// How many units a value of 1 is: 1000 keeps three decimals.
  public let scale: Int
  /// The number of rows.
  public private(set) var count = 0
  private var sums: [Int128]
  /// The upper triangle, row by row.
  private var products: [Int128]

  /// The moments of no rows of so many variables.
  public init(variables: Int = 1, scale: Int = 1) {
    let variables = max(1, variables)
    self.scale = max(1, scale)
    sums = Array(repeating: 0, count: variables)
    products = Array(repeating: 0, count: variables * (variables + 1) / 2)
  }

  /// Adds a row.
  ///
  /// Throws where it has not a value for each variable, or one that is no number or, times the
  /// scale, beyond 2⁴⁰.
  public mutating func add(_ row: [Double]) throws(MalformedTable) {
    guard row.count == sums.count else {
      throw MalformedTable(description: "A row needs \(sums.count) values, not \(row.count).")
    }
    let units = row.map { ($0 * Double(scale)).rounded(.toNearestOrEven) }
    guard units.allSatisfy({ abs($0) <= 0x1p40 }) else {
      throw MalformedTable(description: "A value is no number or too large to be added exactly.")
    }
    let whole = units.map { Int128(Int($0)) }
    count += 1
    for i in whole.indices {
      sums[i] += whole[i]
      for k in i..<whole.count { products[place(i, k)] += whole[i] * whole[k] }
    }
  }

  /// The sum of a variable in units of 1 / scale.
  public func sum(of variable: Int = 0) -> Int128 { sums[variable] }

  /// The sum of the products of two variables in units of 1 / scale².
  public func product(of variable: Int, and other: Int) -> Int128 {
    products[place(min(variable, other), max(variable, other))]
  }

  /// The mean of a variable; nil of nothing.
  public func mean(of variable: Int = 0) -> Double? {
    count > 0 ? Double(sums[variable]) / Double(count) / Double(scale) : nil
  }

  /// The sample covariance of two variables, the variance for twice the same; nil with fewer than
  /// two rows.
  ///
  /// The difference is taken between whole numbers and only then becomes a real one.
  public func covariance(of variable: Int = 0, and other: Int = 0) -> Double? {
    guard count > 1 else { return nil }
    let cross = product(of: variable, and: other)
    let (scaled, firstOverflow) = cross.multipliedReportingOverflow(by: Int128(count))
    let (squared, secondOverflow) = sums[variable].multipliedReportingOverflow(by: sums[other])
    let (difference, thirdOverflow) = scaled.subtractingReportingOverflow(squared)
    guard !firstOverflow, !secondOverflow, !thirdOverflow else { return nil }
    let unit = Double(scale) * Double(scale)
    return Double(difference) / (Double(count) * Double(count - 1)) / unit
  }

  /// Adds the rows of other moments of the same variables and scale.
  ///
  /// Throws where these differ.
  public mutating func merge(_ other: FixedPointMoments) throws(MalformedTable) {
    guard scale == other.scale, sums.count == other.sums.count else {
      throw MalformedTable(description: "Moments of another scale or other variables don't add.")
    }
    count += other.count
    for i in sums.indices { sums[i] += other.sums[i] }
    for i in products.indices { products[i] += other.products[i] }
  }

  private func place(_ i: Int, _ k: Int) -> Int { i * sums.count - i * (i - 1) / 2 + k - i }
}
