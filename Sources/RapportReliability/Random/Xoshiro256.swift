/// Blackman and Vigna's xoshiro256** (2018), the one source of random numbers here.
///
/// The same seed gives the same numbers on every machine.
package struct Xoshiro256: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Starts from a state, which must not be all zeros.
  package init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

  /// Starts from four numbers of SplitMix64.
  package init(seed: UInt64) {
    var seeds = SplitMix64(seed: seed)
    state = (seeds.next(), seeds.next(), seeds.next(), seeds.next())
  }

  /// The stream of one replicate of a statistic: master XOR FNV-1a of `label|index` as the seed.
  ///
  /// So any replicate can be computed anywhere and in any order.
  package init(master: UInt64, label: String, index: Int) {
    self.init(seed: master ^ FNV1a.hash("\(label)|\(index)"))
  }

  package mutating func next() -> UInt64 {
    let result = Self.rotated(state.1 &* 5, by: 7) &* 9
    let t = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= t
    state.3 = Self.rotated(state.3, by: 45)
    return result
  }

  /// A number from 0 to below `bound`, each as likely (Lemire 2019, multiply and shift with
  /// rejection); 0 for a bound below 1.
  package mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    let n = UInt64(bound)
    var product = next().multipliedFullWidth(by: n)
    if product.low < n {
      let threshold = (0 &- n) % n
      while product.low < threshold { product = next().multipliedFullWidth(by: n) }
    }
    return Int(product.high)
  }

  /// A number from 0 to below 1, by the upper 53 bits.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Brings a list into random order: Fisher and Yates, from the top.
  package mutating func shuffle<Element>(_ list: inout [Element]) {
    for top in list.indices.dropFirst().reversed() { list.swapAt(top, below(top + 1)) }
  }

  private static func rotated(_ x: UInt64, by k: UInt64) -> UInt64 { x << k | x >> (64 - k) }
}
