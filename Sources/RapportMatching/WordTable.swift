/// Numbers words: each distinct word in UTF-8 gets the next number from 0.
///
/// An open-addressing table over one arena, so that looking a word up makes no string.
struct WordTable: Sendable {
  private var arena: [UInt8] = []
  private var words: [Range<Int>] = []
  private var slots: [Int32]

  init() { slots = Array(repeating: -1, count: 1024) }

  /// How many words there are.
  var count: Int { words.count }

  /// The number of a word and whether it is new.
  mutating func number(of word: ArraySlice<UInt8>) -> (number: Int, isNew: Bool) {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if arena[words[number]].elementsEqual(word) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let start = arena.count
    arena.append(contentsOf: word)
    words.append(start..<arena.count)
    slots[slot] = Int32(words.count - 1)
    if words.count * 2 > slots.count { grow() }
    return (words.count - 1, true)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, range) in words.enumerated() {
      var slot = Self.hash(arena[range]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a, folded so that the low bits depend on all of it.
  private static func hash(_ word: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}
