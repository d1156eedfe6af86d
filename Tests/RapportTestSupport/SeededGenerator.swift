/// Random numbers that are the same for the same seed on every machine: xoshiro256**, seeded
/// through SplitMix64 (Blackman & Vigna 2018, public domain).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Makes a generator.
  public init(seed: UInt64) {
    var seed = seed
    func splitMix() -> UInt64 {
      seed &+= 0x9E37_79B9_7F4A_7C15
      var mixed = seed
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    state = (splitMix(), splitMix(), splitMix(), splitMix())
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
      (value << count) | (value >> (64 - count))
    }
    let result = rotated(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }

  /// A number within a range.
  ///
  /// The small bias of the remainder doesn't matter to tests.
  public mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True in so many of a hundred cases.
  public mutating func chance(_ percent: Int) -> Bool { int(0...99) < percent }

  /// One of some things.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[int(0...elements.count - 1)]
  }

  /// Between `least` and `most` different ones of some things, in their order.
  public mutating func some<Element>(
    of elements: [Element], _ least: Int = 1, upTo most: Int
  ) -> [Element] {
    guard !elements.isEmpty else { return [] }
    var left = Array(elements.indices)
    var chosen: [Int] = []
    for _ in 0..<min(int(least...most), elements.count) {
      chosen.append(left.remove(at: int(0...left.count - 1)))
    }
    return chosen.sorted().map { elements[$0] }
  }
}
