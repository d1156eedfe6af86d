/// How far two categories of an ordered list agree, from 0 to 1, by their places in the codebook.
public enum AgreementWeights: String, Hashable, Sendable, CaseIterable {
  /// 1 for the same category, else 0.
  case identity
  /// 1 - |i - j| / (K - 1).
  case linear
  /// 1 - (i - j)² / (K - 1)².
  case quadratic

  /// The weight of the places `i` and `j` in a list of `count`.
  public func weight(_ i: Int, _ j: Int, of count: Int) -> Double {
    if i == j { return 1 }
    let distance = Double(abs(i - j)) / Double(max(1, count - 1))
    return switch self {
    case .identity: 0
    case .linear: 1 - distance
    case .quadratic: 1 - distance * distance
    }
  }

  /// The weights of all pairs of `count` categories.
  public func table(_ count: Int) -> [[Double]] {
    (0..<count).map { i in (0..<count).map { weight(i, $0, of: count) } }
  }
}
