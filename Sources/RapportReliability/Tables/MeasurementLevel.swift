/// What the distance of two values means: nothing but difference, an order, a number.
///
/// Which levels there are follows from the values: order needs `Comparable`, distance numbers.
public struct MeasurementLevel<Value: Hashable & Sendable>: Sendable {
  /// Its name: nominal, ordinal, interval, ratio.
  public let name: String
  /// Brings values into the order in which they are summed.
  let arranged: @Sendable (Set<Value>) -> [Value]
  /// The squared differences of arranged values, given how often each was used.
  let squaredDifferences: @Sendable ([Value], [Int]) -> [[Double]]

  /// Values are the same or not.
  public static var nominal: Self {
    MeasurementLevel(
      name: "nominal",
      arranged: { $0.map { ("\($0)", $0) }.sorted { $0.0 < $1.0 }.map(\.1) },
      squaredDifferences: { values, _ in
        table(values.count) { $0 == $1 ? 0 : 1 }
      })
  }
}

extension MeasurementLevel where Value: Comparable {
  /// Values have an order: the difference is the number of ratings between them.
  public static var ordinal: Self {
    MeasurementLevel(
      name: "ordinal", arranged: { $0.sorted() },
      squaredDifferences: { values, uses in
        var upTo = [0]
        for use in uses { upTo.append((upTo.last ?? 0) + use) }
        return table(values.count) { i, k in
          let (low, high) = (min(i, k), max(i, k))
          let between = Double(upTo[high + 1] - upTo[low])
          let distance = i == k ? 0 : between - Double(uses[low] + uses[high]) / 2
          return distance * distance
        }
      })
  }
}

extension MeasurementLevel where Value: BinaryFloatingPoint {
  /// Differences of values mean the same anywhere on the scale.
  public static var interval: Self { interval { Double($0) } }

  /// The scale has a zero: differences count by the size of the values.
  public static var ratio: Self { ratio { Double($0) } }
}

extension MeasurementLevel where Value: BinaryInteger {
  /// Differences of values mean the same anywhere on the scale.
  public static var interval: Self { interval { Double($0) } }

  /// The scale has a zero: differences count by the size of the values.
  public static var ratio: Self { ratio { Double($0) } }
}

extension MeasurementLevel where Value: Comparable {
  private static func interval(_ number: @escaping @Sendable (Value) -> Double) -> Self {
    numeric("interval", number) { ($0 - $1) * ($0 - $1) }
  }

  private static func ratio(_ number: @escaping @Sendable (Value) -> Double) -> Self {
    numeric("ratio", number, ratioDifference)
  }

  private static func numeric(
    _ name: String, _ number: @escaping @Sendable (Value) -> Double,
    _ difference: @escaping @Sendable (Double, Double) -> Double
  ) -> Self {
    MeasurementLevel(
      name: name, arranged: { $0.sorted() },
      squaredDifferences: { values, _ in table(values.map(number), difference) })
  }
}

/// ((c - k) / (c + k))², 0 where both are 0.
@Sendable private func ratioDifference(_ c: Double, _ k: Double) -> Double {
  let quotient = c == k ? 0 : (c - k) / (c + k)
  return quotient * quotient
}

private func table(_ size: Int, _ cell: (Int, Int) -> Double) -> [[Double]] {
  (0..<size).map { i in (0..<size).map { cell(i, $0) } }
}

private func table(_ values: [Double], _ cell: (Double, Double) -> Double) -> [[Double]] {
  values.map { a in values.map { cell(a, $0) } }
}
