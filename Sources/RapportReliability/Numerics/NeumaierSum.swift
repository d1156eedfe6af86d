/// A sum that carries its rounding error along (Neumaier 1974), so that order hardly matters.
package struct NeumaierSum: Sendable {
  private var sum = 0.0
  private var compensation = 0.0

  package init() {}

  package init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  package var value: Double { sum + compensation }

  package mutating func add(_ x: Double) {
    let total = sum + x
    compensation += abs(sum) >= abs(x) ? (sum - total) + x : (x - total) + sum
    sum = total
  }
}

extension Sequence<Double> {
  /// The sum, with the rounding error carried along.
  package func accurateSum() -> Double { NeumaierSum(self).value }
}

extension Collection<Double> {
  /// The mean; nil of nothing.
  package func mean() -> Double? { isEmpty ? nil : accurateSum() / Double(count) }
}
