import RapportReliability
import Testing

/// The generators against the first numbers of their authors' programs.
@Suite struct BlackmanVigna2018Tests {
  @Test func xoshiro256() {
    var numbers = Xoshiro256(state: (1, 2, 3, 4))
    #expect(
      (0..<4).map { _ in numbers.next() } == [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
  }

  @Test func splitMix64() {
    var numbers = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<2).map { _ in numbers.next() } == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973])
  }

  @Test func boundedNumbersAreEvenAndShufflesKeepAll() {
    var numbers = Xoshiro256(seed: 5)
    var counts = Array(repeating: 0, count: 6)
    for _ in 0..<6_000 { counts[numbers.below(6)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 1_000) < 120 })
    #expect(numbers.below(0) == 0)
    var list = Array(0..<20)
    numbers.shuffle(&list)
    #expect(list != Array(0..<20))
    #expect(list.sorted() == Array(0..<20))
  }
}
