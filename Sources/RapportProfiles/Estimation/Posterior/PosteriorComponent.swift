/// What is known about a therapist's true value once the spread between therapists is fixed: one
/// part of a mixture.
package protocol PosteriorComponent: Sendable {
  var mean: Double { get }
  var variance: Double { get }
  /// P(value <= x).
  func cumulative(_ x: Double) -> Double
  /// The density at x, the slope of the cumulative distribution.
  func density(_ x: Double) -> Double
}
