/// How long which values of different raters lie over each other: all that alpha for unitizing
/// needs, as whole numbers that add over sessions.
public struct UnitizingCounts<Value: Hashable & Sendable>: AgreementTable {
  /// Two values of different raters over each other; nil is a gap.
  struct Pair: Hashable, Sendable {
    var first: Value?
    var second: Value?
  }

  /// The sums of sessions with the same number of raters.
  struct Sums: Hashable, Sendable {
    /// The places, times raters.
    var places = 0
    /// The passages of all raters.
    var passages = 0
    /// Lengths of overlap, over ordered pairs of raters.
    var overlaps: [Pair: Int] = [:]
    /// Squared lengths of passages by value; of gaps (nil) the lengths themselves.
    var squares: [Value?: Int] = [:]
    /// By value: for each passage the square of its overlap with all others' passages together.
    var sharedSquares: [Value: Int] = [:]
  }

  /// The sums by number of raters, at least two.
  private(set) var sums: [Int: Sums]

  /// The counts of nothing.
  public static var empty: Self { UnitizingCounts(sums: [:]) }

  private init(sums: [Int: Sums]) { self.sums = sums }

  init(_ continuum: MarkedContinuum<Value>) {
    let raters = continuum.segments
    guard raters.count > 1, continuum.length > 0 else {
      self = .empty
      return
    }
    var sums = Sums()
    sums.places = raters.count * continuum.length
    sums.passages = continuum.raters.reduce(0) { $0 + $1.count }
    for (place, own) in raters.enumerated() {
      var shared = Array(repeating: 0, count: own.count)
      for (other, others) in raters.enumerated() where other != place {
        Self.walk(own, others) { i, j, overlap in
          let pair = Pair(first: own[i].value, second: others[j].value)
          sums.overlaps[pair, default: 0] += overlap
          if others[j].value != nil { shared[i] += overlap }
        }
      }
      for (segment, shared) in zip(own, shared) {
        let length = segment.length
        sums.squares[segment.value, default: 0] += segment.value == nil ? length : length * length
        if let value = segment.value { sums.sharedSquares[value, default: 0] += shared * shared }
      }
    }
    self.init(sums: [raters.count: sums])
  }

  /// Calls `body` for all segments that overlap; both lists cover the line without overlap.
  private static func walk(
    _ a: [MarkedContinuum<Value>.Segment], _ b: [MarkedContinuum<Value>.Segment],
    _ body: (Int, Int, Int) -> Void
  ) {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      let overlap = a[i].overlap(with: b[j])
      if overlap > 0 { body(i, j, overlap) }
      if a[i].end < b[j].end { i += 1 } else { j += 1 }
    }
  }

  /// The passages of all raters.
  public var units: Int { sums.values.reduce(0) { $0 + $1.passages } }

  /// Adds up.
  public static func + (a: Self, b: Self) -> Self { a.combined(with: b, +) }

  /// The counts of `a` without `b`.
  public static func - (a: Self, b: Self) -> Self { a.combined(with: b, -) }

  private func combined(with other: Self, _ operation: (Int, Int) -> Int) -> Self {
    var result = sums
    for (raters, added) in other.sums {
      let own = sums[raters] ?? Sums()
      var sum = Sums()
      sum.places = operation(own.places, added.places)
      sum.passages = operation(own.passages, added.passages)
      sum.overlaps = Self.combined(own.overlaps, added.overlaps, operation)
      sum.squares = Self.combined(own.squares, added.squares, operation)
      sum.sharedSquares = Self.combined(own.sharedSquares, added.sharedSquares, operation)
      result[raters] = sum == Sums() ? nil : sum
    }
    return UnitizingCounts(sums: result)
  }

  private static func combined<Key>(
    _ a: [Key: Int], _ b: [Key: Int], _ operation: (Int, Int) -> Int
  ) -> [Key: Int] {
    var result = a
    for (key, value) in b {
      let sum = operation(a[key] ?? 0, value)
      result[key] = sum == 0 ? nil : sum
    }
    return result
  }
}
