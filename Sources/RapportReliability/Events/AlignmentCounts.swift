/// How often which code of the reference was aligned with which of the coder, nil where one of them
/// saw nothing.
public struct AlignmentCounts<Code: Hashable & Comparable & Sendable>: AgreementTable {
  /// What stood against what.
  public struct Pair: Hashable, Sendable {
    /// The reference's code.
    public let reference: Code?
    /// The coder's code.
    public let coder: Code?
  }

  /// The pairs with how often they occur.
  public private(set) var pairs: [Pair: Int]

  /// The counts of no events.
  public static var empty: Self { AlignmentCounts(pairs: [:]) }

  /// Counts one more step of an alignment; one without any code isn't counted.
  public mutating func count(reference: Code?, coder: Code?) {
    guard reference != nil || coder != nil else { return }
    pairs[Pair(reference: reference, coder: coder), default: 0] += 1
  }

  /// How often this stood against that.
  public func count(of reference: Code?, against coder: Code?) -> Int {
    pairs[Pair(reference: reference, coder: coder)] ?? 0
  }

  /// The codes seen by anyone, in order.
  public var codes: [Code] {
    Set(pairs.keys.flatMap { [$0.reference, $0.coder].compactMap { $0 } }).sorted()
  }

  /// The steps: pairs and missed events.
  public var units: Int { pairs.values.reduce(0, +) }

  /// Adds up pair by pair.
  public static func + (a: Self, b: Self) -> Self { a.combined(with: b, +) }

  /// The counts of `a` without `b`.
  public static func - (a: Self, b: Self) -> Self { a.combined(with: b, -) }

  private func combined(with other: Self, _ operation: (Int, Int) -> Int) -> Self {
    var result = pairs
    for (pair, times) in other.pairs {
      let sum = operation(result[pair] ?? 0, times)
      result[pair] = sum == 0 ? nil : sum
    }
    return AlignmentCounts(pairs: result)
  }
}
