/// A table of counts that adds: the sum over sessions is the table of all of them, and taking one
/// session's table away leaves the table of the others.
public protocol AgreementTable: Hashable, Sendable {
  /// The table of no units.
  static var empty: Self { get }
  /// The number of units counted.
  var units: Int { get }
  /// The table of both together.
  static func + (a: Self, b: Self) -> Self
  /// The table of `a` without `b`, which must be a part of it.
  static func - (a: Self, b: Self) -> Self
}
