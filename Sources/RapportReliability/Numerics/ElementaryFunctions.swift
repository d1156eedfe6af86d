#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few functions of the C library that the statistics need, in one place.
package enum Elementary {
  package static func log(_ x: Double) -> Double { logC(x) }
  package static func log1p(_ x: Double) -> Double { log1pC(x) }
  package static func exp(_ x: Double) -> Double { expC(x) }
  package static func erfc(_ x: Double) -> Double { erfcC(x) }
  /// The natural logarithm of |Γ(x)|.
  package static func logGamma(_ x: Double) -> Double { lgamma(x).0 }
}

private func logC(_ x: Double) -> Double { log(x) }
private func log1pC(_ x: Double) -> Double { log1p(x) }
private func expC(_ x: Double) -> Double { exp(x) }
private func erfcC(_ x: Double) -> Double { erfc(x) }
